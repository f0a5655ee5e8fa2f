import { Alert, Button, NativeSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { WON_STATUS, type CustomField, type EntityType, type Pipeline } from '@beseda/protocol';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { validationErrors } from '../api/apiError';
import { useApi } from '../app/services';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { operatorsQuery } from '../inbox/queries';
import { describeError } from '../ui/describeError';
import { fieldKey } from './entityDraft';
import { FieldInput } from './FieldInput';
import { useShownDraft } from './useShownDraft';
import type { EditedEntity } from './useEntityDraft';
import classes from './EntityForm.module.css';

interface EntityFormProps {
  readonly type: EntityType;
  readonly fields: readonly CustomField[];
  readonly edited: EditedEntity;
  /** Of a lead that nobody has sorted: it stands where accepting puts it. */
  readonly waiting: boolean;
}

/** What is known of an entity: its own data and its custom fields, all edited in place. */
export function EntityForm({ type, fields, edited, waiting }: EntityFormProps) {
  const { t } = useTranslation();
  const { draft, flaws, edit } = edited;
  const text = (key: string) => ({
    label: t(`entities.${key as 'name'}`),
    value: draft[key] as string,
    error: flaws.get(key),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => edit(key, event.currentTarget.value),
  });

  return (
    <section className={classes['card']} aria-label={t('entities.data')}>
      <Stack gap="sm">
        {edited.error && validationErrors(edited.error).length === 0 && (
          <Alert color="red" role="alert">
            {describeError(t, edited.error)}
          </Alert>
        )}
        <Clash edited={edited} name="name">
          <TextInput {...text('name')} maxLength={255} />
        </Clash>
        {type === 'leads' && (
          <>
            <Clash edited={edited} name="price">
              <TextInput {...text('price')} inputMode="numeric" />
            </Clash>
            {!waiting && (
              <Clash edited={edited} name="status">
                <StatusSelect {...text('status')} />
              </Clash>
            )}
          </>
        )}
        {type === 'customers' && (
          <>
            <Clash edited={edited} name="next_price">
              <TextInput {...text('next_price')} inputMode="numeric" />
            </Clash>
            <Clash edited={edited} name="next_date">
              <TextInput {...text('next_date')} type="date" />
            </Clash>
          </>
        )}
        <Clash edited={edited} name="responsible">
          <ResponsibleSelect {...text('responsible')} />
        </Clash>
        <Clash edited={edited} name="tags">
          <TagsField
            type={type}
            value={draft['tags'] as readonly string[]}
            error={flaws.get('tags')}
            onChange={(tags) => edit('tags', tags)}
          />
        </Clash>
        {fields.map((field) => (
          <Clash key={field.id} edited={edited} name={fieldKey(field.id)} field={field}>
            <FieldInput
              field={field}
              value={draft[fieldKey(field.id)] ?? ''}
              error={flaws.get(fieldKey(field.id))}
              onChange={(value) => edit(fieldKey(field.id), value)}
            />
          </Clash>
        ))}
      </Stack>
    </section>
  );
}

interface ClashProps {
  readonly edited: EditedEntity;
  readonly name: string;
  readonly field?: CustomField;
  readonly children: ReactNode;
}

/** Shows beside an edit what somebody else wrote there meanwhile. */
function Clash({ edited, name, field, children }: ClashProps) {
  const { t } = useTranslation();
  const shown = useShownDraft();
  if (!edited.clashing.includes(name)) return children;
  const theirs = edited.saved[name] ?? '';
  return (
    <div className={classes['clash']}>
      {children}
      <div role="alert">
        <Text size="sm">{t('entities.clash', { value: shown(name, theirs, field) || t('entities.emptyValue') })}</Text>
        <Button size="compact-xs" variant="default" mt={4} onClick={() => edited.edit(name, theirs)}>
          {t('entities.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

function ResponsibleSelect(props: SelectProps) {
  const { t } = useTranslation();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const known = operators.some(({ id }) => id === props.value);
  return (
    <NativeSelect
      {...props}
      data={[
        // Somebody is answerable from then on: the API knows no way back to nobody.
        ...(known ? [] : [{ value: props.value, label: props.value ? `#${props.value}` : t('assign.nobody') }]),
        ...operators.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function StatusSelect(props: SelectProps) {
  const pipelines = useQuery(pipelinesQuery(useCrm())).data ?? [];
  return (
    <NativeSelect
      {...props}
      data={
        pipelines.length > 1
          ? pipelines.map((pipeline) => ({ group: pipeline.name, items: statusOptions(pipeline) }))
          : pipelines.flatMap(statusOptions)
      }
    />
  );
}

function statusOptions({ id: pipeline, _embedded: { statuses } }: Pipeline) {
  return statuses
    .filter(({ type }) => type === 0)
    .map(({ id, name }) => ({ value: `${pipeline}/${id}`, label: id === WON_STATUS ? `✓ ${name}` : name }));
}

interface TagsFieldProps {
  readonly type: EntityType;
  readonly value: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (tags: readonly string[]) => void;
}

function TagsField({ type, value, error, onChange }: TagsFieldProps) {
  const { t } = useTranslation();
  const crm = useCrm();
  const [words, setWords] = useState('');
  const known = useQuery({
    queryKey: ['crm', 'tags', type, words],
    queryFn: ({ signal }) => crm.tags(type, words, signal),
    placeholderData: (before) => before,
  });
  return (
    <TagsInput
      label={t('entities.tags')}
      placeholder={value.length === 0 ? t('entities.tagsPlaceholder') : ''}
      data={[...(known.data ?? [])]}
      value={[...value]}
      onChange={onChange}
      searchValue={words}
      onSearchChange={setWords}
      error={error}
      maxTags={500}
      acceptValueOnBlur
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
