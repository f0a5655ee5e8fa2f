import { ActionIcon, Button, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { COMPARISONS } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { nextKey } from '../settings/useReorder';
import { MOST_CONDITIONS, needsValue, type Draft, type DraftCondition } from './draft';
import { useWrong } from './useWrong';
import { COMPARISON_NAMES } from './words';
import editor from '../settings/Editor.module.css';
import classes from './Greeting.module.css';

interface ConditionsEditorProps {
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (conditions: readonly DraftCondition[]) => void;
}

/** Whom the bot greets, by what the page tells of its client. */
export function ConditionsEditor({ draft, disabled, error, onChange }: ConditionsEditorProps) {
  const { t } = useTranslation();
  const wrong = useWrong(error);
  const { conditions } = draft;
  const comparisons = COMPARISONS.map((value) => ({ value, label: t(COMPARISON_NAMES[value]) }));
  const change = (at: number, change: Partial<DraftCondition>) =>
    onChange(conditions.map((condition, index) => (index === at ? { ...condition, ...change } : condition)));

  return (
    <section className={editor['card']} aria-labelledby="greeting-conditions">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id="greeting-conditions">
            {t('greeting.conditions')}
          </Title>
          <Text size="sm" c="dimmed">
            {conditions.length === 0 ? t('greeting.noConditions') : t('greeting.conditionsHint')}
          </Text>
        </div>
        {conditions.map(({ key, param, comparison, value }, at) => (
          <div key={key} className={classes['row']}>
            <TextInput
              className={classes['grow'] ?? ''}
              aria-label={t('greeting.param', { number: at + 1 })}
              placeholder={t('greeting.paramHint')}
              value={param}
              maxLength={255}
              readOnly={disabled}
              error={wrong(`/conditions/${at}/param`)}
              onChange={(event) => change(at, { param: event.currentTarget.value })}
            />
            <Select
              className={classes['grow'] ?? ''}
              aria-label={t('greeting.comparisonOf', { number: at + 1 })}
              data={comparisons}
              value={comparison}
              allowDeselect={false}
              readOnly={disabled}
              error={wrong(`/conditions/${at}/comparison`)}
              onChange={(chosen) => chosen && change(at, { comparison: chosen })}
            />
            {needsValue(comparison) && (
              <TextInput
                className={classes['grow'] ?? ''}
                aria-label={t('greeting.value', { number: at + 1 })}
                placeholder={t('greeting.valueHint')}
                value={value}
                maxLength={255}
                readOnly={disabled}
                error={wrong(`/conditions/${at}/value`)}
                onChange={(event) => change(at, { value: event.currentTarget.value })}
              />
            )}
            {!disabled && (
              <span className={classes['actions']}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('greeting.removeCondition', { number: at + 1 })}
                  onClick={() => onChange(conditions.filter((condition) => condition.key !== key))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </span>
            )}
          </div>
        ))}
        {!disabled && conditions.length < MOST_CONDITIONS && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            style={{ alignSelf: 'start' }}
            onClick={() =>
              onChange([...conditions, { key: nextKey(conditions), param: '', comparison: 'equal', value: '' }])
            }
          >
            {t('greeting.addCondition')}
          </Button>
        )}
      </Stack>
    </section>
  );
}
