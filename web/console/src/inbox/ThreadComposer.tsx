import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newClientMessageId, type CannedReply, type InboxConversation } from '@beseda/protocol';
import { memo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useWorkspace } from '../app/services';
import { fillReply } from '../cannedreplies/fillReply';
import { cannedRepliesQuery } from '../cannedreplies/queries';
import { tellError } from '../ui/tell';
import { Composer, type ComposerMode } from './Composer';
import type { ThreadSession } from './threadSession';
import { putNote } from './useLiveConversations';
import { useTellTyping } from './useTellTyping';

const NONE: readonly CannedReply[] = [];

interface ThreadComposerProps {
  readonly conversation: InboxConversation;
  readonly session: ThreadSession;
  readonly draft: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly mode: ComposerMode;
  readonly onMode: (mode: ComposerMode) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The composer of one conversation: replies go to the visitor, notes to colleagues. */
export const ThreadComposer = memo(function ThreadComposer(props: ThreadComposerProps) {
  const { conversation, session, draft, field, mode, onMode, onFiles } = props;
  const { user } = useWorkspace();
  const cannedReplies = useQuery(cannedRepliesQuery(useApi())).data ?? NONE;
  const typing = useTellTyping(conversation);
  const note = useNote(conversation.id);
  const common = {
    field,
    mode,
    modes: conversation.state === 'finished' ? (['note'] as const) : (['reply', 'note'] as const),
    onMode,
    files: session.files,
    onFiles,
    cannedReplies,
    fill: ({ text }: CannedReply) =>
      fillReply(text, {
        visitorName: conversation.claimed?.name,
        operatorName: user.name,
        chatName: conversation.onlineChatName,
        conversationNumber: conversation.number,
      }),
  };

  if (mode === 'note') return <Composer {...common} text={note.text} onText={note.write} onSend={note.add} />;
  return (
    <Composer
      {...common}
      text={draft}
      onText={(text) => {
        session.write(text);
        typing.typed(text);
      }}
      onSend={(text) => {
        typing.stop();
        session.send(text);
      }}
    />
  );
});

/** The note that is being written. One that could not be stored is given back. */
function useNote(conversationId: string) {
  const { t } = useTranslation();
  const { inbox } = useApi();
  const client = useQueryClient();
  const [text, write] = useState('');
  const save = useMutation({
    mutationFn: (given: string) => inbox.addNote(conversationId, { id: newClientMessageId(), text: given }),
    onSuccess: (note) => putNote(client, conversationId, note),
    onError: (error, given) => {
      write(given);
      tellError(t, error);
    },
  });
  const add = (given: string) => {
    if (save.isPending) return;
    write('');
    save.mutate(given);
  };
  return { text, write, add };
}
