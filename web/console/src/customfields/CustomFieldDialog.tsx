import { Text, TextInput } from '@mantine/core';
import type { CustomField, EntityType } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validationErrors } from '../api/apiError';
import { useDescribeFlaw } from '../entities/useDescribeFlaw';
import { FormDialog } from '../ui/FormDialog';
import { tell } from '../ui/tell';
import { EnumsEditor } from './EnumsEditor';
import { draftEnums, enumsOf } from './enumDraft';
import { hasEnums, type OfferedType } from './fieldTypes';
import { TypeChoice } from './TypeChoice';
import { useCustomFields } from './useCustomFields';

const MAX_LENGTH = 255;

interface CustomFieldDialogProps {
  readonly type: EntityType;
  /** A new one without. */
  readonly field: CustomField | undefined;
  readonly onClose: () => void;
}

/** Makes a field, or changes its name and what can be chosen in it; its type is for ever. */
export function CustomFieldDialog({ type, field, onClose }: CustomFieldDialogProps) {
  const { t } = useTranslation();
  const { save } = useCustomFields(type);
  const describeFlaw = useDescribeFlaw();
  const [name, setName] = useState(field?.name ?? '');
  const [fieldType, setFieldType] = useState<OfferedType>('text');
  const [enums, setEnums] = useState(() => draftEnums(field?.enums ?? []));
  const [missing, setMissing] = useState(false);
  const flaws = validationErrors(save.error);
  const flawOf = (path: string) => flaws.find((flaw) => flaw.path.startsWith(path));
  const wrongName = flawOf('name');
  const wrongEnums = flawOf('enums');
  const withEnums = hasEnums(field?.type ?? fieldType);

  const submit = () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    save.mutate(
      {
        id: field?.id,
        name: given,
        ...(field ? {} : { type: fieldType }),
        ...(withEnums ? { enums: enumsOf(enums) } : {}),
      },
      {
        onSuccess: () => {
          onClose();
          tell(t, t('customFields.saved', { name: given }));
        },
      },
    );
  };

  return (
    <FormDialog
      title={field ? t('customFields.editTitle') : t('customFields.newTitle', { of: t(`entities.title_${type}`) })}
      size="lg"
      submit={t('app.save')}
      busy={save.isPending}
      error={flaws.length > 0 ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('customFields.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing ? t('customFields.nameMissing') : wrongName && describeFlaw(wrongName)}
        maxLength={MAX_LENGTH}
        data-autofocus
      />
      {field ? (
        <Text size="sm" c="dimmed">
          {t('customFields.typeFixed')}
        </Text>
      ) : (
        <TypeChoice value={fieldType} onChange={setFieldType} />
      )}
      {withEnums && <EnumsEditor enums={enums} error={wrongEnums && describeFlaw(wrongEnums)} onChange={setEnums} />}
    </FormDialog>
  );
}
