import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LOST_STATUS, type BoardLead, type Entity, type WaitingLead } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { LinkDialog } from '../leads/LinkDialog';
import { useSortLead } from '../leads/useSortLead';
import classes from './WaitingLeadBar.module.css';

interface WaitingLeadBarProps {
  readonly lead: Entity;
  readonly waiting: WaitingLead;
}

/** On the card of an incoming lead: takes it up, declines it, or gives its conversation to another. */
export function WaitingLeadBar({ lead, waiting }: WaitingLeadBarProps) {
  const { t } = useTranslation();
  const sort = useSortLead();
  const [linking, setLinking] = useState(false);
  const pipelines = useQuery(pipelinesQuery(useCrm())).data ?? [];
  const statuses = pipelines.find(({ id }) => id === lead.pipeline_id)?._embedded.statuses ?? [];
  const first = statuses.find(({ type, id }) => type === 0 && id !== LOST_STATUS);
  const onBoard: BoardLead = {
    id: lead.id,
    name: lead.name,
    price: lead.price ?? 0,
    pipelineId: lead.pipeline_id ?? 0,
    statusId: lead.status_id ?? 0,
    createdAt: new Date(lead.created_at * 1000).toISOString(),
    updatedAt: new Date(lead.updated_at * 1000).toISOString(),
    tags: [],
    waiting,
  };

  return (
    <section className={classes['bar']} aria-label={t('leads.incoming')}>
      <div>
        <Text fw={600}>{t('leads.incoming')}</Text>
        <Text size="sm">{t('leads.incomingHint', { source: waiting.sourceName ?? '' })}</Text>
      </div>
      <Group gap="xs">
        {first && <Button onClick={() => sort.move(onBoard, first)}>{t('leads.accept')}</Button>}
        {(waiting.category === 'chats' || waiting.category === 'mail') && (
          <Button variant="default" onClick={() => setLinking(true)}>
            {t('leads.link')}
          </Button>
        )}
        <Button variant="default" onClick={() => sort.decline(onBoard, first)}>
          {t('leads.decline')}
        </Button>
      </Group>
      {linking && <LinkDialog lead={onBoard} link={sort.link} onClose={() => setLinking(false)} />}
    </section>
  );
}
