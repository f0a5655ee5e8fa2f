import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isName, MAX_NAME } from './userRules';

interface NameFieldProps {
  readonly value: string;
  /** Whether it was to be saved already, so that it is told if it can't be. */
  readonly tried: boolean;
  readonly onChange: (name: string) => void;
}

export function NameField({ value, tried, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('users.name')}
      maxLength={MAX_NAME}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried && !isName(value) && t('users.nameWrong')}
      data-autofocus
    />
  );
}
