import { Anchor, Badge, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { LeadConversation } from '@beseda/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/useFormats';
import { FinishedLine } from '../inbox/FinishedLine';
import { MessageList } from '../inbox/MessageList';
import { useThread } from '../inbox/useThread';
import classes from './LeadConversationCard.module.css';

interface LeadConversationCardProps {
  readonly conversation: LeadConversation;
  readonly initiallyOpen: boolean;
}

/** One conversation of the lead, with its whole history on demand, live while it is open. */
export function LeadConversationCard({ conversation, initiallyOpen }: LeadConversationCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState(initiallyOpen);
  const panel = useId();
  const finished = conversation.state === 'finished';

  return (
    <article className={classes['card']}>
      <div className={classes['head']}>
        <h3 className={classes['heading']}>
          <UnstyledButton
            className={classes['toggle']}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
            <span>{t('inbox.number', { number: conversation.number })}</span>
          </UnstyledButton>
        </h3>
        <Badge variant="light" tt="none" color={finished ? 'gray' : 'beseda'}>
          {finished ? t('leads.conversationFinished') : t('leads.conversationOpen')}
        </Badge>
        <span className={classes['facts']}>
          {formats.shortDateTime(conversation.startedAt)} · {t('leads.messages', { count: conversation.messageCount })}
        </span>
        <Anchor
          component={Link}
          to={`/inbox/${conversation.id}${finished ? '?state=finished' : ''}`}
          size="sm"
          className={classes['toInbox']}
        >
          {t('leads.openInInbox')}
        </Anchor>
      </div>
      <div id={panel} hidden={!open}>
        {open && <History conversation={conversation} />}
      </div>
    </article>
  );
}

function History({ conversation }: { readonly conversation: LeadConversation }) {
  const { session, view } = useThread(conversation.id);
  return (
    <>
      <div className={classes['history']}>
        <MessageList session={session} view={view} />
      </div>
      {conversation.state === 'finished' && <FinishedLine conversation={conversation} noReply={false} />}
    </>
  );
}
