import { Drawer } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { InboxConversation } from '@beseda/protocol';
import { memo, useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isNotFound } from '../api/apiError';
import { useApi, useWorkspace } from '../app/services';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';
import { tellError, tellRefusal } from '../ui/tell';
import { useFileDrop } from '../ui/useFileDrop';
import { ClientCard } from './ClientCard';
import { Company } from './Company';
import type { ComposerMode } from './Composer';
import { FinishedLine } from './FinishedLine';
import { MessageList } from './MessageList';
import { conversationQuery, happeningsQuery, knownConversation, notesQuery } from './queries';
import { ThreadComposer } from './ThreadComposer';
import { ThreadHeader } from './ThreadHeader';
import { useTellViewing, useThread } from './useThread';
import classes from './ThreadPane.module.css';

/** What the keyboard does with the thread in view. */
export interface ThreadActions {
  readonly write: (mode: ComposerMode) => void;
  readonly assign: () => void;
  readonly finish: () => void;
  readonly markUnread: () => void;
  readonly toggleCard: () => void;
}

interface ThreadPaneProps {
  readonly conversationId: string;
  /** The sequence of a message to be shown, in place of the newest. */
  readonly target?: number | undefined;
  readonly actions?: Ref<ThreadActions>;
  readonly backTo: string;
}

/**
 * One conversation: whose it is, what was said, and the place to answer. Its parts are drawn anew only for what they
 * show: the pane itself is for every answer of the server, and there are seven when a thread opens.
 */
export const ThreadPane = memo(function ThreadPane(props: ThreadPaneProps) {
  const { conversationId, target, actions, backTo } = props;
  const { t } = useTranslation();
  const api = useApi();
  const client = useQueryClient();
  const { session, view } = useThread(conversationId);
  const query = useQuery({
    ...conversationQuery(api, conversationId),
    placeholderData: () => knownConversation(client, conversationId),
  });
  const { data: conversation } = query;
  const notes = useQuery(notesQuery(api, conversationId));
  const happenings = useQuery(happeningsQuery(api, conversationId));
  const readUpTo = useReadUpTo(conversation);
  const field = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<ComposerMode>('reply');
  const [opened, setOpened] = useState<'assign' | 'finish'>();
  const card = useCard();
  const back = useMarkUnread(conversationId, backTo);
  useTellViewing(conversation);

  const addFiles = useCallback(
    (files: readonly File[]) => {
      const left = session.files.add(files);
      if (left > 0) tellRefusal(t, t('attachments.tooMany', { count: left }));
    },
    [session, t],
  );
  const drop = useFileDrop(conversation?.state === 'open' ? addFiles : undefined);

  useEffect(() => {
    if (target !== undefined) session.showMessage(target).catch((error: unknown) => tellError(t, error));
  }, [session, target, t]);

  useImperativeHandle(actions, () => ({
    write: (wanted) => {
      setMode(wanted);
      field.current?.focus();
    },
    assign: () => setOpened('assign'),
    finish: () => setOpened('finish'),
    markUnread: back,
    toggleCard: card.toggle,
  }));

  if (isNotFound(query.error)) {
    return (
      <section className={classes['pane']}>
        <PageTitle>{t('thread.notFound')}</PageTitle>
        <Blank icon={IconMessageOff} title={t('thread.notFound')} hint={t('error.notFound')} />
      </section>
    );
  }
  const title = conversation ? t('inbox.number', { number: conversation.number }) : t('inbox.title');
  const finished = conversation?.state === 'finished';
  return (
    <div className={classes['pane']}>
      <section className={classes['talk']} aria-label={title} {...drop.handlers}>
        <PageTitle>{title}</PageTitle>
        <ThreadHeader
          conversation={conversation}
          backTo={backTo}
          opened={opened}
          onOpened={setOpened}
          onMarkUnread={back}
          cardShown={card.shown}
          onCard={card.toggle}
        />
        <MessageList
          session={session}
          view={view}
          conversation={conversation}
          notes={notes.data}
          happenings={happenings.data}
          readUpTo={readUpTo}
          onEdit={() => field.current?.focus()}
        />
        {finished && <FinishedLine conversation={conversation} />}
        {conversation && (
          <>
            <Company conversation={conversation} />
            <ThreadComposer
              conversation={conversation}
              session={session}
              draft={view.draft}
              field={field}
              mode={finished ? 'note' : mode}
              onMode={setMode}
              onFiles={addFiles}
            />
          </>
        )}
        {drop.over && <div className={classes['drop']}>{t('attachments.drop')}</div>}
      </section>
      {conversation && card.wide && card.shown && (
        <aside className={classes['card']} aria-label={t('card.title')}>
          <ClientCard conversation={conversation} />
        </aside>
      )}
      {conversation && !card.wide && (
        <Drawer
          opened={card.shown}
          onClose={card.toggle}
          position="right"
          size="20rem"
          title={t('card.title')}
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <ClientCard conversation={conversation} />
        </Drawer>
      )}
    </div>
  );
});

/** Up to where everything was read when the thread opened; nothing while nothing was new. */
function useReadUpTo(conversation: InboxConversation | undefined): number | undefined {
  const [readUpTo, setReadUpTo] = useState<number | 'nothing-new'>();
  if (readUpTo === undefined && conversation) {
    setReadUpTo(conversation.unread > 0 ? conversation.readSequence : 'nothing-new');
  }
  return typeof readUpTo === 'number' ? readUpTo : undefined;
}

/** Beside the thread where there is room, and remembered; else in a drawer that opens on demand. */
function useCard() {
  const wide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  const [beside, setBeside] = useLocalStorage({
    key: 'beseda.console.card',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [drawn, setDrawn] = useState(false);
  const toggle = useCallback(() => {
    if (wide) setBeside((shown) => !shown);
    else setDrawn((shown) => !shown);
  }, [wide, setBeside]);
  return { wide, shown: wide ? beside : drawn, toggle };
}

/** An opened conversation is not marked any more; marking it again leads back to the list. */
function useMarkUnread(conversationId: string, backTo: string): () => void {
  const { unread } = useWorkspace();
  const navigate = useNavigate();

  useEffect(() => unread.clear(conversationId), [unread, conversationId]);

  return useCallback(() => {
    void navigate(backTo);
    unread.mark(conversationId);
  }, [navigate, backTo, unread, conversationId]);
}
