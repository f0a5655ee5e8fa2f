import { Anchor, Badge, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import type { LeadConversation } from '@beseda/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/useFormats';
import { FinishedLine } from '../inbox/FinishedLine';
import { MessageList } from '../inbox/MessageList';
import { useThread } from '../inbox/useThread';
import classes from './ConversationCard.module.css';

interface ConversationCardProps {
  readonly conversation: LeadConversation;
  readonly initiallyOpen: boolean;
  readonly withLead: boolean;
}

/** One conversation, with its whole history on demand, live while it is open. */
export function ConversationCard({ conversation, initiallyOpen, withLead }: ConversationCardProps) {
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
        {conversation.client && <Client client={conversation.client} />}
        <span className={classes['links']}>
          {withLead && (
            <Anchor component={Link} to={`/leads/${conversation.leadId}`} size="sm">
              {t('entities.number_leads', { id: conversation.leadId })}
            </Anchor>
          )}
          <Anchor component={Link} to={`/inbox/${conversation.id}${finished ? '?state=finished' : ''}`} size="sm">
            {t('leads.openInInbox')}
          </Anchor>
        </span>
      </div>
      {conversation.client?.identity === 'ambiguous' && (
        <Text size="sm" className={classes['ambiguous'] ?? ''}>
          {t('leads.ambiguousHint')}{' '}
          <Anchor component={Link} to="/settings/online-chats" size="sm">
            {t('leads.ambiguousWhere')}
          </Anchor>
        </Text>
      )}
      <div id={panel} hidden={!open}>
        {open && <History conversation={conversation} />}
      </div>
    </article>
  );
}

function Client({ client }: { readonly client: NonNullable<LeadConversation['client']> }) {
  const { t } = useTranslation();
  const { externalId, identity } = client;
  return (
    <span className={classes['client']}>
      <span dir="auto">{t('leads.externalId', { id: externalId })}</span>
      {identity !== 'verified' && (
        <Badge variant="default" tt="none" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
          {t(`leads.client_${identity}`)}
        </Badge>
      )}
    </span>
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
