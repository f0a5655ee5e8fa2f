import { Alert, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { BusinessCardSite, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '../api/apiError';
import { BoundChat } from '../settings/BoundChat';
import { ColorField } from '../settings/ColorField';
import { describeField } from '../settings/describeField';
import { describeError } from '../ui/describeError';
import { ContrastNote } from './ContrastNote';
import type { Draft } from './draft';
import { PictureField } from './PictureField';
import { SlugField } from './SlugField';
import classes from '../settings/Editor.module.css';
import layout from './ButtonRow.module.css';

const SWATCHES = ['#ffffff', '#f6f7f9', '#fff8e6', '#e7f5ff', '#0b1f4b', '#1f2328', '#0c4a3e', '#5c1a1a', '#000000'];

interface ContentFormProps {
  readonly site: BusinessCardSite;
  readonly draft: Draft;
  readonly chats: readonly OnlineChat[] | undefined;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onBind: (onlineChatId: string | null) => void;
}

/** What the page says and looks like, but for its buttons. */
export function ContentForm({ site, draft, chats, disabled, error, onChange, onBind }: ContentFormProps) {
  const { t } = useTranslation();
  const wrong = (pointer: string) => {
    const found = fieldError(error, pointer);
    return found && describeField(t, found);
  };
  const ofFields = error instanceof ApiError && (error.problem.errors?.length ?? 0) > 0;

  return (
    <section className={classes['card']} aria-labelledby="site-content">
      <Stack gap="lg">
        <Title order={2} size="h4" id="site-content">
          {t('cardSites.content')}
        </Title>
        {error != null && !ofFields && (
          <Alert color="red" role="alert">
            {describeError(t, error)}
          </Alert>
        )}
        <PictureField
          picture={draft.picture}
          disabled={disabled}
          error={wrong('/draft/picture/alt') ?? wrong('/draft/picture/id')}
          onChange={(picture) => onChange({ picture })}
        />
        <TextInput
          label={t('cardSites.pageTitle')}
          value={draft.title}
          maxLength={200}
          readOnly={disabled}
          error={wrong('/draft/title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('cardSites.text')}
          description={t('cardSites.textHint')}
          value={draft.text}
          maxLength={4000}
          rows={5}
          readOnly={disabled}
          error={wrong('/draft/text')}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <div>
          <div className={layout['colors']}>
            <ColorField
              label={t('cardSites.backgroundColor')}
              color={draft.backgroundColor}
              swatches={SWATCHES}
              disabled={disabled}
              error={wrong('/draft/backgroundColor')}
              onChange={(backgroundColor) => onChange({ backgroundColor })}
            />
            <ColorField
              label={t('cardSites.textColor')}
              color={draft.textColor}
              swatches={SWATCHES}
              disabled={disabled}
              error={wrong('/draft/textColor')}
              onChange={(textColor) => onChange({ textColor })}
            />
          </div>
          <ContrastNote text={draft.textColor} behind={draft.backgroundColor} />
        </div>
        <BoundChat
          hint={t('cardSites.boundHint')}
          gone={t('cardSites.boundGone')}
          chatId={draft.onlineChatId}
          chats={chats}
          disabled={disabled}
          error={wrong('/onlineChatId')}
          onChange={onBind}
        />
        <SlugField
          slug={draft.slug}
          saved={site.slug}
          disabled={disabled}
          error={wrong('/slug')}
          onChange={(slug) => onChange({ slug })}
        />
        <TextInput
          label={t('settings.name')}
          description={t('cardSites.nameHint')}
          value={draft.name}
          maxLength={200}
          readOnly={disabled}
          error={wrong('/name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </Stack>
    </section>
  );
}
