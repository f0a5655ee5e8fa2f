import { Stack, Switch, TextInput, Title } from '@mantine/core';
import type { FieldError, OnlineChat } from '@beseda/protocol';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { appearanceOf } from '../settings/appearance';
import { describeField } from '../settings/describeField';
import { AvatarField } from './AvatarField';
import { SaveField } from './SaveField';
import { useChangeLook } from './useChangeLook';
import editor from '../settings/Editor.module.css';

interface LookCardProps {
  readonly chat: OnlineChat;
  readonly disabled: boolean;
  /** What was typed and is not saved. */
  readonly title: string | undefined;
  readonly onTitle: (title: string | undefined) => void;
  readonly onUnsaved: (by: 1 | -1) => void;
}

/** Title, avatar and names in the chat window: each is changed at once, and can be taken back. */
export function LookCard({ chat, disabled, title, onTitle, onUnsaved }: LookCardProps) {
  const { t } = useTranslation();
  const { change, error, isPending, reset } = useChangeLook(chat);
  const appearance = appearanceOf(chat);
  const wrongTitle = fieldError(error, '/appearance/title');
  const wrongAvatar = fieldError(error, '/appearance/avatarId');
  const typed = title === undefined ? appearance.title : title.trim() || null;

  const edit = (edited: string | undefined) => {
    onTitle(edited);
    reset();
  };
  return (
    <section className={editor['card']} aria-labelledby="chat-look">
      <Stack gap="lg">
        <Title order={2} size="h4" id="chat-look">
          {t('chatSettings.look')}
        </Title>
        <AvatarField
          avatarId={appearance.avatarId}
          disabled={disabled}
          wrong={wrongAvatar && describeField(t, wrongAvatar)}
          onChange={(avatarId) => change({ avatarId })}
        />
        <SaveField
          unsaved={title !== undefined && (isPending || typed !== appearance.title)}
          saving={isPending}
          onSave={() => change({ title: typed }, () => onTitle(undefined))}
          onDiscard={() => edit(undefined)}
          onUnsaved={onUnsaved}
        >
          <TextInput
            label={t('chatSettings.title')}
            description={t('chatSettings.titleHint')}
            placeholder={chat.name}
            value={title ?? appearance.title ?? ''}
            maxLength={120}
            readOnly={disabled}
            error={wrongTitle && describeTitle(t, wrongTitle)}
            onChange={(event) => edit(event.currentTarget.value)}
          />
        </SaveField>
        <Switch
          label={t('chatSettings.senderNames')}
          description={t('chatSettings.senderNamesHint')}
          checked={appearance.senderNames}
          disabled={disabled}
          onChange={(event) => change({ senderNames: event.currentTarget.checked })}
        />
      </Stack>
    </section>
  );
}

/** A title is shorter than the names that have the same codes. */
function describeTitle(t: TFunction, error: FieldError): string {
  if (error.code?.endsWith('-too-long')) return t('chatSettings.titleTooLong');
  if (error.code?.endsWith('-characters')) return t('fieldProblem.title-characters');
  return describeField(t, error);
}
