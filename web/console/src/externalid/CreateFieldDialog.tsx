import { Input, SegmentedControl, TextInput } from '@mantine/core';
import type { CrmEntityType, EligibleField, ExternalIdType } from '@beseda/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog';
import { tell } from '../ui/tell';
import { ENTITY_TYPES } from './FieldOptions';
import { useCreateField } from './queries';

const TYPES: readonly ExternalIdType[] = ['text', 'numeric'];
const MAX_LENGTH = 255;

interface CreateFieldDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (field: EligibleField) => void;
}

/** A new field of the CRM for identifiers, made without leaving the table. */
export function CreateFieldDialog({ onClose, onCreated }: CreateFieldDialogProps) {
  const { t } = useTranslation();
  const create = useCreateField();
  const [name, setName] = useState('');
  const [entityType, setEntityType] = useState<CrmEntityType>('contact');
  const [type, setType] = useState<ExternalIdType>('text');
  const [missing, setMissing] = useState(false);

  const submit = () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    create.mutate(
      { name: given, entityType, type },
      {
        onSuccess: (field) => {
          if (field) onCreated(field);
          else onClose();
          tell(t, field ? t('externalId.created', { name: given }) : t('externalId.late'));
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('externalId.createTitle')}
      submit={t('externalId.create')}
      busy={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('externalId.name')}
        placeholder={t('externalId.namePlaceholder')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing && t('externalId.nameMissing')}
        maxLength={MAX_LENGTH}
        data-autofocus
      />
      <Choice
        label={t('externalId.where')}
        hint={t('externalId.whereHint')}
        value={entityType}
        values={ENTITY_TYPES}
        onChange={setEntityType}
      />
      <Choice label={t('externalId.type')} value={type} values={TYPES} onChange={setType} />
    </FormDialog>
  );
}

interface ChoiceProps<Value extends CrmEntityType | ExternalIdType> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends CrmEntityType | ExternalIdType>({
  label,
  hint,
  value,
  values,
  onChange,
}: ChoiceProps<Value>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Input.Wrapper label={label} description={hint} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        mt={4}
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={values.map((each) => ({ value: each, label: t(`externalId.${each}`) }))}
      />
    </Input.Wrapper>
  );
}
