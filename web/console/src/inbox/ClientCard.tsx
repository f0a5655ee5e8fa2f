import { Anchor, Button, Loader, Text, Title } from '@mantine/core';
import { IconUser, IconUserCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InboxConversation, VisitorLink } from '@beseda/protocol';
import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useOwnId } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { useIsOnline } from '../live/useSignals';
import { describeError } from '../ui/describeError';
import { safeLink } from '../ui/safeLink';
import { VisitorLinks } from '../visitorlinks/VisitorLinks';
import { conversationsOf } from './conversationList';
import { conversationListQuery, visitorLinksQuery } from './queries';
import classes from './ClientCard.module.css';

/** Who the client is and where they came from, as far as it is known. */
export const ClientCard = memo(function ClientCard({ conversation }: { readonly conversation: InboxConversation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const online = useIsOnline(conversation.visitorId);
  const { visitorId, page, claimed, leadId, assignee, onlineChatName, startedAt } = conversation;
  const links = useQuery(visitorLinksQuery(useApi(), { visitorId })).data;
  const identity = conversation.identity ?? knownToCrm(links, visitorId);
  const verified = identity !== undefined && identity.proof !== 'claimed';

  return (
    <div className={classes['card']}>
      <div className={classes['who']}>
        <span className={classes['picture']} data-verified={verified || undefined} aria-hidden>
          {verified ? <IconUserCheck size={22} stroke={1.7} /> : <IconUser size={22} stroke={1.7} />}
        </span>
        <div>
          <Title order={2} size="h5" className={classes['name']} dir="auto">
            {claimed?.name ?? t('thread.visitor')}
          </Title>
          <Text size="sm" className={classes['muted']}>
            {t(verified ? 'card.verified' : claimed || identity ? 'card.claimed' : 'card.anonymous')} ·{' '}
            {online ? t('thread.online') : t('card.offline')}
          </Text>
          {verified && claimed && (
            <Text size="xs" className={classes['muted']}>
              {t('card.claimedBeside')}
            </Text>
          )}
        </div>
      </div>
      <dl className={classes['facts']}>
        {identity && (
          <Fact name={t('card.externalId')}>
            <span dir="auto">{identity.externalId}</span>
            <Text size="xs" className={classes['muted']}>
              {t(`card.proof_${identity.proof}`)}
            </Text>
          </Fact>
        )}
        {claimed?.phone && <Fact name={t('card.phone')}>{claimed.phone}</Fact>}
        {claimed?.email && <Fact name={t('card.email')}>{claimed.email}</Fact>}
        <Fact name={t('card.lead')}>
          {leadId ? (
            <Anchor component={Link} to={`/leads/${leadId}`} size="sm">
              {t('thread.lead')}
            </Anchor>
          ) : (
            t('thread.leadSoon')
          )}
        </Fact>
        <Fact name={t('card.chat')}>{onlineChatName}</Fact>
        <Fact name={t('card.assignee')}>{assignee?.name ?? t('assign.nobody')}</Fact>
        <Fact name={t('card.started')}>{formats.dateTime(startedAt)}</Fact>
        {page?.url && (
          <Fact name={t('card.page')}>
            <OutsideLink address={page.url}>{page.title?.trim() || page.url}</OutsideLink>
          </Fact>
        )}
        {page?.referrer && (
          <Fact name={t('card.referrer')}>
            <OutsideLink address={page.referrer}>{page.referrer}</OutsideLink>
          </Fact>
        )}
      </dl>
      <VisitorLinks of={{ visitorId }} order={3} />
      <Earlier conversation={conversation} />
    </div>
  );
});

/** A person who never proved anything in a browser, but is one contact with a visitor. */
function knownToCrm(links: readonly VisitorLink[] | undefined, visitorId: string) {
  const link = links?.find(
    ({ personId, cause, withdrawnAt, undoneAt }) =>
      personId === visitorId && cause === 'crm' && !withdrawnAt && !undoneAt,
  );
  return link && ({ externalId: link.externalId, proof: 'crm' } as const);
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Addresses come from outside: only those that can do no harm are links. */
function OutsideLink({ address, children }: { readonly address: string; readonly children: string }) {
  const href = safeLink(address);
  return href ? (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" size="sm" title={address}>
      {children}
    </Anchor>
  ) : (
    <span title={address}>{children}</span>
  );
}

/** The other conversations of the same visitor. */
function Earlier({ conversation: { id, visitorId } }: { readonly conversation: InboxConversation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const filter = useMemo(() => ({ state: 'any', visitor: visitorId }) as const, [visitorId]);
  const query = useInfiniteQuery(conversationListQuery(useApi(), filter, useOwnId()));
  const others = useMemo(() => conversationsOf(query.data).filter((each) => each.id !== id), [query.data, id]);

  return (
    <section aria-labelledby="earlier">
      <Title order={3} size="h6" id="earlier" mb={6}>
        {t('card.earlier')}
      </Title>
      {query.isPending ? (
        <Loader size="sm" type="dots" aria-label={t('app.loading')} />
      ) : query.isError ? (
        <Text size="sm" role="alert">
          {describeError(t, query.error)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => void query.refetch()}>
            {t('app.retry')}
          </Button>
        </Text>
      ) : others.length === 0 ? (
        <Text size="sm" className={classes['muted']}>
          {t('card.noEarlier')}
        </Text>
      ) : (
        <ul className={classes['earlier']}>
          {others.map(({ id: other, number, state, lastMessage, updatedAt }) => (
            <li key={other}>
              <Anchor component={Link} to={`/inbox/${other}${state === 'finished' ? '?state=finished' : ''}`} size="sm">
                {t('inbox.number', { number })}
              </Anchor>
              <Text size="xs" className={classes['muted']}>
                {formats.shortDateTime(updatedAt)} ·{' '}
                {state === 'finished' ? t('leads.conversationFinished') : t('leads.conversationOpen')}
              </Text>
              <Text size="sm" lineClamp={2} dir="auto">
                {lastMessage.text || t('thread.file')}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
