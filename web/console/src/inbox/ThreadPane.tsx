import { IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isNotFound } from '../api/apiError';
import { useApi } from '../app/services';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';
import { Composer } from './Composer';
import { conversationQuery } from './queries';
import { FinishedLine } from './FinishedLine';
import { MessageList } from './MessageList';
import { ThreadHeader } from './ThreadHeader';
import { useThread } from './useThread';
import classes from './ThreadPane.module.css';

interface ThreadPaneProps {
  readonly conversationId: string;
  readonly composerField: RefObject<HTMLTextAreaElement | null>;
  readonly backTo: string;
}

/** One conversation: whose it is, what was said, and the place to answer. */
export function ThreadPane({ conversationId, composerField, backTo }: ThreadPaneProps) {
  const { t } = useTranslation();
  const { session, view } = useThread(conversationId);
  const conversation = useQuery(conversationQuery(useApi(), conversationId));

  if (isNotFound(conversation.error)) {
    return (
      <section className={classes['pane']}>
        <PageTitle>{t('thread.notFound')}</PageTitle>
        <Blank icon={IconMessageOff} title={t('thread.notFound')} hint={t('error.notFound')} />
      </section>
    );
  }
  const title = conversation.data ? t('inbox.number', { number: conversation.data.number }) : t('inbox.title');
  return (
    <section className={classes['pane']} aria-label={title}>
      <PageTitle>{title}</PageTitle>
      <ThreadHeader conversation={conversation.data} backTo={backTo} />
      <MessageList
        session={session}
        view={view}
        onEdit={(unsent) => {
          session.write(view.draft.trim() === '' ? unsent : `${view.draft}\n${unsent}`);
          composerField.current?.focus();
        }}
      />
      {conversation.data?.state === 'finished' ? (
        <FinishedLine conversation={conversation.data} />
      ) : (
        <Composer
          field={composerField}
          text={view.draft}
          onText={(draft) => {
            session.write(draft);
          }}
          onSend={(text) => {
            session.send(text);
          }}
        />
      )}
    </section>
  );
}
