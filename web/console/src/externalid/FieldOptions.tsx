import { Button, Combobox, Loader, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { CrmEntityType, EligibleField } from '@beseda/protocol';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { describeError } from '../ui/describeError';
import { fieldsQuery } from './queries';
import classes from './ExternalIdMenu.module.css';

/** The value of the option that takes the choice back. */
export const NONE = 'none';

export const ENTITY_TYPES: readonly CrmEntityType[] = ['lead', 'customer', 'contact'];

interface FieldOptionsProps {
  readonly listId: string;
  readonly opened: boolean;
  readonly chosen: number | undefined;
  readonly search: string;
  readonly onCreate: () => void;
}

/** What the drop-down of fields holds: fields by what they belong to, or why there are none, and the way to a new one. */
export function FieldOptions({ listId, opened, chosen, search, onCreate }: FieldOptionsProps) {
  const { t } = useTranslation();
  const fields = useQuery(fieldsQuery(useApi(), opened));

  if (fields.isError)
    return (
      <div className={classes['state']} role="alert">
        {describeError(t, fields.error)}
        <Button mt="xs" size="xs" variant="light" display="block" onClick={() => void fields.refetch()}>
          {t('app.retry')}
        </Button>
      </div>
    );
  if (!fields.data)
    return (
      <div className={classes['state']} role="status" aria-label={t('externalId.loading')}>
        <Loader size="sm" />
      </div>
    );
  const found = fields.data.items.filter((field) => matches(field.name, search));
  return (
    <>
      <Combobox.Options id={listId} className={classes['options']} aria-label={t('externalId.fields')}>
        {!search && (
          <Option value={NONE} chosen={chosen === undefined}>
            {t('externalId.none')}
          </Option>
        )}
        {ENTITY_TYPES.map((entityType) => (
          <Group
            key={entityType}
            label={t(`externalId.${entityType}`)}
            fields={found.filter((field) => field.entityType === entityType)}
            chosen={chosen}
          />
        ))}
      </Combobox.Options>
      {fields.data.items.length === 0 && (
        <div className={classes['state']}>
          <Text size="sm">{t('externalId.empty')}</Text>
          {t('externalId.emptyHint')}
        </div>
      )}
      {search && found.length === 0 && (
        <div className={classes['state']} role="status">
          {t('externalId.nothingFound')}
        </div>
      )}
      <Combobox.Footer>
        <Button fullWidth size="compact-md" variant="subtle" leftSection={<IconPlus size={16} />} onClick={onCreate}>
          {t('externalId.create')}
        </Button>
      </Combobox.Footer>
    </>
  );
}

interface GroupProps {
  readonly label: string;
  readonly fields: readonly EligibleField[];
  readonly chosen: number | undefined;
}

function Group({ label, fields, chosen }: GroupProps) {
  const { t } = useTranslation();
  if (fields.length === 0) return undefined;
  return (
    <Combobox.Group label={label}>
      {fields.map((field) => (
        <Option
          key={field.id}
          value={String(field.id)}
          chosen={field.id === chosen}
          hint={t(`externalId.${field.type}`)}
        >
          {field.name}
        </Option>
      ))}
    </Combobox.Group>
  );
}

interface OptionProps {
  readonly value: string;
  readonly chosen: boolean;
  readonly children: string;
  readonly hint?: string;
}

function Option({ value, chosen, children, hint }: OptionProps) {
  return (
    <Combobox.Option value={value} active={chosen} className={classes['option']} data-chosen={chosen || undefined}>
      <span>{children}</span>
      {chosen ? (
        <IconCheck size={16} aria-hidden />
      ) : (
        <Text span size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </Combobox.Option>
  );
}

function matches(name: string, search: string): boolean {
  return name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
}
