import { Input } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_TYPES, type OfferedType } from './fieldTypes';
import classes from './CustomFields.module.css';

interface TypeChoiceProps {
  readonly value: OfferedType;
  readonly onChange: (type: OfferedType) => void;
}

/** What the values of a new field are to be, each type in plain words. */
export function TypeChoice({ value, onChange }: TypeChoiceProps) {
  const { t } = useTranslation();
  const label = useId();
  return (
    <Input.Wrapper label={t('customFields.type')} labelElement="div" labelProps={{ id: label }}>
      <div role="radiogroup" aria-labelledby={label} className={classes['types']}>
        {FIELD_TYPES.map((type) => (
          <label key={type} className={classes['type']} data-chosen={type === value || undefined}>
            <input type="radio" name={label} checked={type === value} onChange={() => onChange(type)} />
            <span>
              <strong>{t(`fieldType.${type}`)}</strong>
              <small>{t(`fieldTypeHint.${type}`)}</small>
            </span>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}
