import { Anchor, MultiSelect, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import type { CustomField } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { safeLink } from '../ui/safeLink';
import { editorOf, type FieldDraft, type Kinded } from './fieldDraft';
import { KindedInput } from './KindedInput';

interface FieldInputProps {
  readonly field: CustomField;
  readonly value: FieldDraft;
  readonly error: string | undefined;
  readonly onChange: (value: FieldDraft) => void;
}

/** The value of a custom field, edited in its place. */
export function FieldInput({ field, value, error, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const editor = editorOf(field);
  const common = { label: field.name, error };
  const text = typeof value === 'string' ? value : '';
  const typed = (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value);
  const choices = (field.enums ?? []).map((each) => ({ value: String(each.id), label: each.value }));

  switch (editor) {
    case 'long-text':
      return <Textarea {...common} autosize minRows={2} maxRows={8} value={text} onChange={typed} />;
    case 'number':
      return <TextInput {...common} inputMode="decimal" value={text} onChange={typed} />;
    case 'checkbox':
      return (
        <Switch {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={text}
          onChange={typed}
          data={[{ value: '', label: t('entities.notChosen') }, ...choices]}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          value={value as string[]}
          onChange={onChange}
          data={choices}
          placeholder={(value as string[]).length === 0 ? t('entities.notChosen') : ''}
          comboboxProps={{ shadow: 'md' }}
        />
      );
    case 'kinded':
      return <KindedInput field={field} value={value as readonly Kinded[]} error={error} onChange={onChange} />;
    case 'date':
      return <TextInput {...common} type="date" value={text} onChange={typed} />;
    case 'date-time':
      return <TextInput {...common} type="datetime-local" value={text} onChange={typed} />;
    case 'none':
      return <TextInput {...common} description={t('entities.integrationsOnly')} readOnly value={text} />;
    case 'text': {
      const href = field.type === 'url' ? safeLink(text) : undefined;
      return (
        <TextInput
          {...common}
          value={text}
          onChange={typed}
          inputContainer={(input) => (
            <>
              {input}
              {href && (
                <Anchor size="xs" href={href} target="_blank" rel="noopener noreferrer nofollow">
                  {t('entities.openLink')}
                </Anchor>
              )}
            </>
          )}
        />
      );
    }
  }
}
