import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { CustomField } from '@beseda/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDraft, Kinded } from './fieldDraft';
import { useEnumName } from './useEnumName';
import classes from './EntityForm.module.css';

interface KindedInputProps {
  readonly field: CustomField;
  readonly value: readonly Kinded[];
  readonly error: string | undefined;
  readonly onChange: (value: FieldDraft) => void;
}

/** Several values of one field, each of a kind: a phone at work, another at home. */
export function KindedInput({ field, value, error, onChange }: KindedInputProps) {
  const { t } = useTranslation();
  const enumName = useEnumName();
  const label = useId();
  const kinds = (field.enums ?? []).map((each) => ({ value: String(each.id), label: enumName(each) }));
  const first = kinds[0]?.value ?? '';
  // There is always one to type into.
  const rows = value.length > 0 ? value : [{ kind: first, value: '' }];
  const change = (at: number, changed: Partial<Kinded>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)));

  return (
    <Input.Wrapper label={field.name} labelElement="div" labelProps={{ id: label }} error={error}>
      <div role="group" aria-labelledby={label} className={classes['kinded']}>
        {rows.map((row, at) => (
          // Rows have no identity but their place.
          <div key={at} className={classes['kindedRow']}>
            <TextInput
              aria-label={t('entities.valueNumber', { name: field.name, number: at + 1 })}
              value={row.value}
              error={error !== undefined}
              inputMode={field.code === 'PHONE' ? 'tel' : field.code === 'EMAIL' ? 'email' : 'text'}
              onChange={(event) => change(at, { value: event.currentTarget.value })}
            />
            {kinds.length > 0 && (
              <NativeSelect
                aria-label={t('entities.kindNumber', { name: field.name, number: at + 1 })}
                value={row.kind}
                data={kinds}
                onChange={(event) => change(at, { kind: event.currentTarget.value })}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('entities.removeValue', { name: field.name, number: at + 1 })}
              disabled={value.length === 0}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={t('entities.addValueTo', { name: field.name })}
          onClick={() => onChange([...rows, { kind: first, value: '' }])}
        >
          {t('entities.addValue')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
