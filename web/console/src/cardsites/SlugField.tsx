import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { useApi } from '../app/services';
import { describeField } from '../settings/describeField';
import { slugQuery } from './queries';

const PATIENCE_MS = 400;

interface SlugFieldProps {
  readonly slug: string;
  /** The one that people know. */
  readonly saved: string;
  readonly disabled: boolean;
  /** Of the last attempt to save. */
  readonly error: string | undefined;
  readonly onChange: (slug: string) => void;
}

/** The end of the page's address; whether it is free is said while it is typed. */
export function SlugField({ slug, saved, disabled, error, onChange }: SlugFieldProps) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(slug.trim(), PATIENCE_MS);
  const changed = slug.trim() !== saved;
  const answer = useQuery(slugQuery(useApi(), asked, changed && asked === slug.trim() && asked !== ''));
  const flaw = fieldError(answer.error, '/slug');
  const current = changed && asked === slug.trim();
  const wrong =
    error ??
    (current && flaw
      ? describeField(t, flaw)
      : current && answer.data?.available === false
        ? t('cardSites.slugTaken')
        : undefined);

  return (
    <div>
      <TextInput
        label={t('cardSites.slug')}
        description={changed ? t('cardSites.slugHint') : undefined}
        leftSection="/s/"
        leftSectionWidth={36}
        value={slug}
        maxLength={60}
        readOnly={disabled}
        autoCapitalize="none"
        spellCheck={false}
        error={wrong}
        onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
      />
      <Text size="sm" mt={4} c="dimmed" role="status">
        {changed &&
          !wrong &&
          (current && answer.data?.available ? t('cardSites.slugFree') : t('cardSites.slugChecking'))}
      </Text>
    </div>
  );
}
