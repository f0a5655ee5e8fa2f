import { Alert, NumberInput, SegmentedControl, Select, Stack, Switch, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/apiError';
import { describeError } from '../ui/describeError';
import { LANGUAGES, type Draft, type Language } from './draft';
import { useWrong } from './useWrong';
import { LANGUAGE_NAMES } from './words';
import editor from '../settings/Editor.module.css';

const MOST_SECONDS = 60;

interface GreetingFormProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onLanguage: (language: Language) => void;
}

/** Whether and when the bot greets, and in which language its texts are edited below. */
export function GreetingForm({ draft, language, disabled, error, onChange, onLanguage }: GreetingFormProps) {
  const { t } = useTranslation();
  const wrong = useWrong(error);
  const narrow = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  const languages = LANGUAGES.map((value) => ({ value, label: t(LANGUAGE_NAMES[value]) }));
  const ofFields = error instanceof ApiError && (error.problem.errors?.length ?? 0) > 0;

  return (
    <section className={editor['card']} aria-labelledby="greeting-general">
      <Stack gap="lg">
        <Title order={2} size="h4" id="greeting-general">
          {t('greeting.general')}
        </Title>
        {error != null && !ofFields && (
          <Alert color="red" role="alert">
            {describeError(t, error)}
          </Alert>
        )}
        <Switch
          label={t('greeting.on')}
          description={t('greeting.onHint')}
          checked={draft.on}
          disabled={disabled}
          onChange={(event) => onChange({ on: event.currentTarget.checked })}
        />
        <NumberInput
          label={t('greeting.delay')}
          description={t('greeting.delayHint')}
          value={draft.delaySeconds}
          min={0}
          max={MOST_SECONDS}
          allowDecimal={false}
          clampBehavior="strict"
          maw={320}
          readOnly={disabled}
          error={wrong('/delaySeconds')}
          onChange={(seconds) => onChange({ delaySeconds: Number(seconds) })}
        />
        <Select
          label={t('greeting.defaultLanguage')}
          description={t('greeting.defaultLanguageHint')}
          data={languages}
          value={draft.defaultLanguage}
          allowDeselect={false}
          maw={320}
          readOnly={disabled}
          error={wrong('/defaultLanguage')}
          onChange={(chosen) => chosen && onChange({ defaultLanguage: chosen })}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id="greeting-language">
            {t('greeting.editedLanguage')}
          </Text>
          <SegmentedControl
            aria-labelledby="greeting-language"
            orientation={narrow ? 'vertical' : 'horizontal'}
            fullWidth={narrow}
            data={languages}
            value={language}
            onChange={(chosen) => onLanguage(chosen)}
          />
        </div>
      </Stack>
    </section>
  );
}
