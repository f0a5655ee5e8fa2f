import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LinkedLead } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useMoney } from '../crm/useMoney';
import classes from './LinkedEntities.module.css';

/** The leads of a contact, company or customer, newest first. */
export function LinkedLeads({ leads }: { readonly leads: readonly LinkedLead[] }) {
  const { t } = useTranslation();
  const money = useMoney();
  const pipelines = useQuery(pipelinesQuery(useCrm())).data ?? [];
  const statusOf = ({ pipelineId, statusId }: LinkedLead) =>
    pipelines.find(({ id }) => id === pipelineId)?._embedded.statuses.find(({ id }) => id === statusId)?.name;

  return (
    <section className={classes['card']} aria-labelledby="linked-leads">
      <Title order={2} size="h5" id="linked-leads">
        {t('entities.linked_leads')}
      </Title>
      {leads.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('entities.noneLinked')}
        </Text>
      )}
      <ul className={classes['list']}>
        {leads.map((lead) => (
          <li key={lead.id}>
            <div className={classes['who']}>
              <Anchor component={Link} to={`/leads/${lead.id}`} fw={600}>
                {lead.name || t('entities.unnamed')}
              </Anchor>
              <Text size="sm" c="dimmed">
                {[statusOf(lead), lead.price > 0 ? money(lead.price) : undefined].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
