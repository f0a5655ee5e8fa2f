import { Alert, Anchor, Skeleton, Stack, Tabs } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CustomField, Entity, EntityCard, EntityType } from '@beseda/protocol';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isNotFound } from '../api/apiError';
import type { Target } from '../api/crmApi';
import { ENTITY_ICONS } from '../crm/entityTypes';
import { customFieldsQuery, entityCardQuery, entityQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useLiveCrm } from '../crm/useLiveCrm';
import { useFormats } from '../i18n/useFormats';
import { ClientMenu } from '../privacy/ClientMenu';
import { SaveBar } from '../settings/SaveBar';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { PageTitle } from '../ui/PageTitle';
import { VisitorLinks } from '../visitorlinks/VisitorLinks';
import { Conversations } from './Conversations';
import { EntityForm } from './EntityForm';
import { Journal } from './Journal';
import { LinkedEntities } from './LinkedEntities';
import { LinkedLeads } from './LinkedLeads';
import { Notes } from './Notes';
import { useEntityDraft } from './useEntityDraft';
import { WaitingLeadBar } from './WaitingLeadBar';
import classes from './EntityPage.module.css';
import linked from './LinkedEntities.module.css';

/** The card of one lead, contact, company or customer: what is known of it, and everything that was ever said. */
export function EntityPage({ type }: { readonly type: EntityType }) {
  const { t } = useTranslation();
  const { entityId = '' } = useParams();
  const target = { type, id: Number(entityId) };
  const crm = useCrm();
  const entity = useQuery(entityQuery(crm, target));
  const card = useQuery(entityCardQuery(crm, target));
  const fields = useQuery(customFieldsQuery(crm, type));
  useLiveCrm();
  const failed = [entity, card, fields].find(({ isError, data }) => isError && !data);

  if (isNotFound(entity.error) || !/^\d{1,15}$/.test(entityId)) return <Missing type={type} />;
  if (entity.data && card.data && fields.data)
    return (
      <Card key={`${type}/${entityId}`} target={target} entity={entity.data} card={card.data} fields={fields.data} />
    );
  return (
    <Page title={t(`entities.one_${type}`)}>
      {failed ? (
        <LoadFailed
          error={failed.error}
          onRetry={() => [entity, card, fields].forEach((query) => void query.refetch())}
        />
      ) : (
        <Stack role="status" aria-label={t('app.loading')}>
          <Skeleton height={90} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  );
}

interface CardProps {
  readonly target: Target;
  readonly entity: Entity;
  readonly card: EntityCard;
  readonly fields: readonly CustomField[];
}

function Card({ target, entity, card, fields }: CardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { type, id } = target;
  const [unsavedNotes, countUnsaved] = useReducer((count: number, by: 1 | -1) => count + by, 0);
  const edited = useEntityDraft(target, entity, fields);
  const name = entity.name || t('entities.unnamed');
  const createdAt = formats.dateTime(new Date(entity.created_at * 1000).toISOString());

  return (
    <Page
      title={name}
      above={
        <Anchor component={Link} to={`/${type}`} size="sm" className={classes['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t(`entities.all_${type}`)}
        </Anchor>
      }
      intro={`${t(`entities.number_${type}`, { id })} · ${createdAt}`}
      actions={type === 'contacts' && <ClientMenu contact={id} name={name} />}
    >
      {card.waiting && <WaitingLeadBar lead={entity} waiting={card.waiting} />}
      {edited.clashing.length > 0 && (
        <Alert color="yellow" icon={<IconInfoCircle />} mb="md" role="alert">
          {t('entities.clashes')}
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <EntityForm type={type} fields={fields} edited={edited} waiting={card.waiting !== undefined} />
          {type !== 'contacts' && (
            <LinkedEntities
              of={target}
              type="contacts"
              linked={card.contacts}
              withMain={type === 'leads' || type === 'customers'}
            />
          )}
          {type !== 'companies' && (
            <LinkedEntities of={target} type="companies" linked={card.companies} withMain={false} />
          )}
          {(type === 'contacts' || type === 'companies') && (
            <LinkedEntities of={target} type="customers" linked={card.customers} withMain={false} />
          )}
          {type !== 'leads' && <LinkedLeads leads={card.leads} />}
          {type === 'contacts' && <VisitorLinks of={{ contactId: id }} order={2} className={linked['card']} />}
        </div>
        <Tabs defaultValue="conversations" keepMounted className={classes['main'] ?? ''}>
          <Tabs.List mb="md">
            {(['conversations', 'notes', 'journal'] as const).map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`entities.tab_${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="conversations">
            <Conversations conversations={card.conversations} ofLead={type === 'leads'} />
          </Tabs.Panel>
          <Tabs.Panel value="notes">
            <Notes target={target} onUnsaved={countUnsaved} />
          </Tabs.Panel>
          <Tabs.Panel value="journal">
            <Journal target={target} fields={fields} />
          </Tabs.Panel>
        </Tabs>
      </div>
      <SaveBar
        dirty={edited.dirty}
        alsoUnsaved={unsavedNotes > 0}
        saving={edited.saving}
        onDiscard={edited.discard}
        onSave={edited.save}
      />
    </Page>
  );
}

function Missing({ type }: { readonly type: EntityType }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t(`entities.notFound_${type}`)}</PageTitle>
      <Blank order={1} icon={ENTITY_ICONS[type]} title={t(`entities.notFound_${type}`)} hint={t('error.notFound')}>
        <Anchor component={Link} to={`/${type}`}>
          {t(`entities.all_${type}`)}
        </Anchor>
      </Blank>
    </>
  );
}
