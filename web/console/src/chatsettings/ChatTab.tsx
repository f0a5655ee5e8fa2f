import { Alert, Skeleton, Stack, Title } from '@mantine/core';
import { IconInfoCircle, IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { GreetingSettings, OnlineChat } from '@beseda/protocol';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { ChatFrame } from '../greeting/ChatFrame';
import { draftOf } from '../greeting/draft';
import { previewOf } from '../greeting/preview';
import { greetingQuery } from '../greeting/queries';
import { onlineChatsQuery } from '../onlinechats/queries';
import { usePicture } from '../pictures/usePicture';
import { appearanceOf } from '../settings/appearance';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { GreetingCard } from './GreetingCard';
import { LookCard } from './LookCard';
import editor from '../settings/Editor.module.css';
import classes from './ChatTab.module.css';

interface ChatTabProps {
  /** Of the chat that the page opens, if any. */
  readonly chatId: string | null;
  /** Where a chat is chosen. */
  readonly choice: ReactNode;
  readonly onUnsaved: (by: 1 | -1) => void;
}

/** The settings of the online chat that a page is bound to. */
export function ChatTab({ chatId, choice, onUnsaved }: ChatTabProps) {
  const { t } = useTranslation();
  const chats = useQuery(onlineChatsQuery(useApi()));
  const chat = chats.data?.items.find(({ id }) => id === chatId);

  if (chat) return <ChatSettings key={chat.id} chat={chat} onUnsaved={onUnsaved} />;
  if (chatId !== null && chats.isError) {
    return <LoadFailed error={chats.error} onRetry={() => void chats.refetch()} />;
  }
  if (chatId !== null && !chats.data) return <Loading />;
  return (
    <Blank
      icon={IconMessageOff}
      title={t(chatId === null ? 'chatSettings.none' : 'chatSettings.gone')}
      hint={t('chatSettings.noneHint')}
    >
      {choice}
    </Blank>
  );
}

function ChatSettings({ chat, onUnsaved }: { readonly chat: OnlineChat } & Pick<ChatTabProps, 'onUnsaved'>) {
  const { t } = useTranslation();
  const disabled = !useIsAdministrator();
  const greeting = useQuery(greetingQuery(useApi(), chat.id));
  const [title, setTitle] = useState<string>();
  const saved = appearanceOf(chat);
  const name = (title ?? saved.title ?? '').trim() || chat.name;
  const avatar = usePicture(saved.avatarId ?? undefined);

  return (
    <div className={classes['columns']}>
      <section className={`${editor['card']} ${classes['preview']}`} aria-labelledby="chat-preview">
        <Title order={2} size="h5" id="chat-preview">
          {t('chatSettings.preview')}
        </Title>
        {greeting.data && <Preview name={name} avatar={avatar} greeting={greeting.data} />}
      </section>
      <div className={classes['settings']}>
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} role="note">
          {t('chatSettings.everywhere', { name: chat.name })}
        </Alert>
        <LookCard chat={chat} disabled={disabled} title={title} onTitle={setTitle} onUnsaved={onUnsaved} />
        {greeting.data ? (
          <GreetingCard chat={chat} greeting={greeting.data} disabled={disabled} onUnsaved={onUnsaved} />
        ) : greeting.isError ? (
          <LoadFailed error={greeting.error} onRetry={() => void greeting.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly name: string;
  readonly avatar: string | undefined;
  readonly greeting: GreetingSettings;
}

function Preview({ name, avatar, greeting }: PreviewProps) {
  const draft = draftOf(greeting);
  const { defaultLanguage: language, branches } = draft;
  const said = { ...draft, branches: greeting.on ? branches : [] };
  return <ChatFrame key={language} preview={previewOf({ name, avatar }, said, language)} language={language} />;
}

function Loading() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t('app.loading')}>
      <Skeleton height={260} radius="lg" />
    </Stack>
  );
}
