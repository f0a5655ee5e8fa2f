import { Alert, Anchor, Stack, Switch, Text, Textarea, Title } from '@mantine/core';
import type { GreetingSettings, OnlineChat } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../api/apiError';
import { draftOf, greetingOf, newBranch } from '../greeting/draft';
import { useWrong } from '../greeting/useWrong';
import { LANGUAGE_NAMES } from '../greeting/words';
import { describeError } from '../ui/describeError';
import { SaveField } from './SaveField';
import { useChangeGreeting } from './useChangeGreeting';
import editor from '../settings/Editor.module.css';

const MOST_TEXT = 1000;

interface GreetingCardProps {
  readonly chat: OnlineChat;
  readonly greeting: GreetingSettings;
  readonly disabled: boolean;
  readonly onUnsaved: (by: 1 | -1) => void;
}

/** Whether the bot greets, and with what; all else it does has an editor of its own. */
export function GreetingCard({ chat, greeting, disabled, onUnsaved }: GreetingCardProps) {
  const { t } = useTranslation();
  const { change, save } = useChangeGreeting(chat, greeting);
  const [text, setText] = useState<string>();
  const draft = draftOf(greeting);
  const [first = newBranch([], t('greeting.first')), ...others] = draft.branches;
  const language = draft.defaultLanguage;
  const saved = first.texts[language] ?? '';
  const inOneLanguage = Object.keys(first.texts).every((each) => each === language);
  const wrong = useWrong(save.error);
  const ofFields = save.error instanceof ApiError && (save.error.problem.errors?.length ?? 0) > 0;

  const saveText = () => {
    const branches = [{ ...first, texts: { ...first.texts, [language]: text ?? saved } }, ...others];
    change('branches', greetingOf({ ...draft, branches }).branches, () => setText(undefined));
  };
  const edit = (edited: string | undefined) => {
    setText(edited);
    save.reset();
  };
  return (
    <section className={editor['card']} aria-labelledby="chat-greeting">
      <Stack gap="lg">
        <Title order={2} size="h4" id="chat-greeting">
          {t('greeting.title')}
        </Title>
        {save.error && !ofFields && (
          <Alert color="red" role="alert">
            {describeError(t, save.error)}
          </Alert>
        )}
        <Switch
          label={t('greeting.on')}
          description={t('greeting.onHint')}
          checked={save.isPending ? save.variables.on : greeting.on}
          disabled={disabled}
          onChange={(event) => change('on', event.currentTarget.checked)}
        />
        <SaveField
          unsaved={text !== undefined && text !== saved}
          saving={save.isPending}
          onSave={saveText}
          onDiscard={() => edit(undefined)}
          onUnsaved={onUnsaved}
        >
          <Textarea
            label={t('chatSettings.greetingText', { language: t(LANGUAGE_NAMES[language]) })}
            description={inOneLanguage ? undefined : t('chatSettings.greetingLanguages')}
            lang={language}
            value={text ?? saved}
            maxLength={2 * MOST_TEXT}
            autosize
            minRows={2}
            maxRows={8}
            readOnly={disabled || !inOneLanguage}
            error={wrong(`/branches/0/texts/${language}`) ?? wrong('/branches')}
            onChange={(event) => edit(event.currentTarget.value)}
          />
        </SaveField>
        <Text size="sm">
          <Anchor component={Link} to={`/settings/online-chats/${chat.id}/greeting`} inherit>
            {t('chatSettings.greetingEditor')}
          </Anchor>
        </Text>
      </Stack>
    </section>
  );
}
