import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconUser, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { LeadCard } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isNotFound } from '../api/apiError';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { PageTitle } from '../ui/PageTitle';
import { LeadConversationCard } from './LeadConversationCard';
import { LeadStateBadge } from './LeadStateBadge';
import { leadQuery } from './queries';
import { useLiveLeads } from './useLiveLeads';
import classes from './LeadPage.module.css';

/** The lead card: who it is about, and everything that was ever said. */
export function LeadPage() {
  const { t } = useTranslation();
  const { leadId = '' } = useParams();
  const query = useQuery(leadQuery(useApi(), leadId));
  useLiveLeads();

  if (isNotFound(query.error)) {
    return (
      <>
        <PageTitle>{t('leads.notFound')}</PageTitle>
        <Blank order={1} icon={IconUserOff} title={t('leads.notFound')} hint={t('error.notFound')}>
          <Anchor component={Link} to="/leads">
            {t('leads.all')}
          </Anchor>
        </Blank>
      </>
    );
  }
  if (query.data) return <Card lead={query.data} />;
  return (
    <Page title={t('leads.card')}>
      {query.isError ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack role="status" aria-label={t('app.loading')}>
          <Skeleton height={90} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  );
}

function Card({ lead }: { readonly lead: LeadCard }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Page
      title={lead.name}
      above={
        <Anchor component={Link} to="/leads" size="sm" className={classes['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t('leads.all')}
        </Anchor>
      }
      heading={
        <Group component="span" gap="sm">
          {lead.name}
          <LeadStateBadge state={lead.state} />
        </Group>
      }
      intro={`${t('leads.number', { id: lead.id })} · ${formats.dateTime(lead.createdAt)}`}
    >
      <div className={classes['columns']}>
        <section className={classes['contact']} aria-label={t('leads.contact')}>
          <IconUser size={22} stroke={1.6} aria-hidden />
          <div>
            <Text size="xs" className={classes['muted']}>
              {t('leads.contact')}
            </Text>
            <Text fw={600}>{lead.contact.name}</Text>
            <Text size="sm" className={classes['muted']}>
              {t('leads.contactSince', { when: formats.shortDateTime(lead.contact.createdAt) })}
            </Text>
          </div>
        </section>
        <section className={classes['history']} aria-labelledby="lead-history">
          <Title order={2} size="h4" id="lead-history" mb="sm">
            {t('leads.conversations')}
          </Title>
          {lead.conversations.length === 0 && <Text className={classes['muted']}>{t('leads.noConversations')}</Text>}
          <Stack>
            {newestFirst(lead).map((conversation, index) => (
              <LeadConversationCard key={conversation.id} conversation={conversation} initiallyOpen={index === 0} />
            ))}
          </Stack>
        </section>
      </div>
    </Page>
  );
}

function newestFirst({ conversations }: LeadCard) {
  return conversations.toSorted((one, other) => other.number - one.number);
}
