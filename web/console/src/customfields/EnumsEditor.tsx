import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { nextKey, useReorder } from '../settings/useReorder';
import type { DraftEnum } from './enumDraft';
import classes from './CustomFields.module.css';

const MOST = 500;
const MAX_LENGTH = 255;

interface EnumsEditorProps {
  readonly enums: readonly DraftEnum[];
  readonly error: string | undefined;
  readonly onChange: (enums: readonly DraftEnum[]) => void;
}

/** The values of a list, in the order in which they are offered. */
export function EnumsEditor({ enums, error, onChange }: EnumsEditorProps) {
  const { t } = useTranslation();
  const label = useId();
  const { move } = useReorder(enums, onChange);
  const add = () => onChange([...enums, { key: nextKey(enums), value: '' }]);
  const action = { variant: 'subtle', color: 'gray', size: 'lg' } as const;

  return (
    <Input.Wrapper
      label={t('customFields.enums')}
      description={t('customFields.enumsHint')}
      labelElement="div"
      labelProps={{ id: label }}
      error={error}
    >
      <div role="group" aria-labelledby={label} className={classes['enums']}>
        {enums.map((each, at) => (
          <div key={each.key} className={classes['enum']}>
            <TextInput
              aria-label={t('customFields.enum', { number: at + 1 })}
              value={each.value}
              maxLength={MAX_LENGTH}
              // A row that was just added is typed into.
              autoFocus={each.id === undefined && each.value === ''}
              onChange={(event) => onChange(enums.with(at, { ...each, value: event.currentTarget.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || enums.length >= MOST) return;
                event.preventDefault();
                add();
              }}
            />
            <ActionIcon
              {...action}
              aria-label={t('customFields.enumUp', { number: at + 1 })}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              {...action}
              aria-label={t('customFields.enumDown', { number: at + 1 })}
              disabled={at === enums.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              {...action}
              aria-label={t('customFields.enumRemove', { number: at + 1 })}
              onClick={() => onChange(enums.filter((other) => other !== each))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        {enums.length < MOST && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
            {t('customFields.addEnum')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
