import { Button, Loader, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { BoardLead, BoardTotals, LeadStatus } from '@beseda/protocol';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityQuery } from '../api/crmApi';
import { boardLeadsQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useMoney } from '../crm/useMoney';
import { describeError } from '../ui/describeError';
import { BoardCard } from './BoardCard';
import { leadsOf } from './boardPages';
import type { LeadActions } from './LeadBoard';
import { useInView } from './useInView';
import classes from './LeadBoard.module.css';

interface BoardColumnProps {
  readonly status: LeadStatus;
  readonly query: EntityQuery;
  readonly filtered: boolean;
  readonly total: BoardTotals['items'][number] | undefined;
  readonly totalKnown: boolean;
  readonly dragged: BoardLead | undefined;
  readonly actions: LeadActions;
  readonly onDrag: (lead: BoardLead | undefined) => void;
}

/** The leads of one status, newest first; more come as one scrolls. */
export function BoardColumn({ status, dragged, actions, onDrag, ...props }: BoardColumnProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const heading = useId();
  const [over, setOver] = useState(false);
  const leads = useInfiniteQuery(boardLeadsQuery(useCrm(), props.query));
  const shown = useMemo(() => leadsOf(leads.data), [leads.data]);
  const takes = dragged !== undefined && dragged.statusId !== status.id && status.type === 0;
  const more = useInView(() => {
    if (leads.hasNextPage && !leads.isFetching) void leads.fetchNextPage();
  });

  return (
    <section
      className={classes['column']}
      aria-labelledby={heading}
      data-over={(takes && over) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) actions.move(dragged, status);
        onDrag(undefined);
      }}
    >
      <header className={classes['head']}>
        <span className={classes['color']} style={{ backgroundColor: status.color }} aria-hidden />
        <h2 className={classes['name']} id={heading}>
          {status.name}
        </h2>
        {props.totalKnown && (
          <Text size="xs" className={classes['total'] ?? ''}>
            {t('leads.count', { count: props.total?.count ?? 0 })}
            {(props.total?.price ?? 0) > 0 && ` · ${money(props.total?.price ?? 0)}`}
          </Text>
        )}
      </header>
      {/* Scrolled by keyboard, too. */}
      <div className={classes['cards']} tabIndex={0} role="group" aria-labelledby={heading}>
        {leads.isPending && <ColumnLoading />}
        {leads.isError && (
          <div role="alert" className={classes['state']}>
            {describeError(t, leads.error)}
            <Button size="xs" variant="light" mt="xs" onClick={() => void leads.refetch()}>
              {t('app.retry')}
            </Button>
          </div>
        )}
        {leads.data && shown.length === 0 && (
          <p className={classes['state']}>
            {t(props.filtered ? 'leads.nothingHere' : status.type === 1 ? 'leads.noIncoming' : 'leads.columnEmpty')}
          </p>
        )}
        <ul className={classes['list']}>
          {shown.map((lead) => (
            <BoardCard key={lead.id} lead={lead} status={status} actions={actions} onDrag={onDrag} />
          ))}
        </ul>
        {leads.hasNextPage && (
          <Button
            ref={more}
            variant="subtle"
            size="compact-sm"
            fullWidth
            disabled={leads.isFetchingNextPage}
            leftSection={leads.isFetchingNextPage && <Loader size={14} />}
            onClick={() => void leads.fetchNextPage()}
          >
            {t('app.loadMore')}
          </Button>
        )}
      </div>
    </section>
  );
}

function ColumnLoading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('app.loading')} className={classes['list']}>
      {[0, 1].map((each) => (
        <Skeleton key={each} height={92} radius="md" />
      ))}
    </div>
  );
}
