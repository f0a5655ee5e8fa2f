import { useQuery } from '@tanstack/react-query';
import { LOST_STATUS, type BoardLead, type LeadStatus, type Pipeline } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardTotalsQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { BoardColumn } from './BoardColumn';
import { queryOf, type BoardFilter } from './boardFilter';
import { LinkDialog } from './LinkDialog';
import { useSortLead } from './useSortLead';
import classes from './LeadBoard.module.css';

interface LeadBoardProps {
  readonly pipeline: Pipeline;
  readonly filter: BoardFilter;
}

/** What is done with a lead of the board. */
export interface LeadActions {
  readonly statuses: readonly LeadStatus[];
  readonly move: (lead: BoardLead, to: LeadStatus) => void;
  readonly decline: (lead: BoardLead) => void;
  readonly link: (lead: BoardLead) => void;
}

/** A column for every status, incoming leads first; leads move by dragging and by their menus. */
export function LeadBoard({ pipeline, filter }: LeadBoardProps) {
  const { t } = useTranslation();
  const { statuses } = pipeline._embedded;
  const totals = useQuery(boardTotalsQuery(useCrm(), queryOf(filter)));
  const [dragged, setDragged] = useState<BoardLead>();
  const [linking, setLinking] = useState<BoardLead>();
  const sort = useSortLead();
  const statusOf = (lead: BoardLead) => statuses.find(({ id }) => id === lead.statusId);
  const actions: LeadActions = {
    statuses: statuses.filter(({ type }) => type === 0),
    move: (lead, to) => sort.move(lead, to, statusOf(lead)),
    decline: (lead) =>
      sort.decline(
        lead,
        statuses.find(({ type, id }) => type === 0 && id !== LOST_STATUS),
      ),
    link: setLinking,
  };

  return (
    <div className={classes['board']} role="group" aria-label={t('leads.boardOf', { name: pipeline.name })}>
      {statuses.map((status) => (
        <BoardColumn
          key={status.id}
          status={status}
          query={queryOf(filter, status.id)}
          filtered={filter.words !== '' || filter.responsible !== ''}
          total={totals.data?.items.find(({ statusId }) => statusId === status.id)}
          totalKnown={totals.data !== undefined}
          dragged={dragged}
          actions={actions}
          onDrag={setDragged}
        />
      ))}
      {linking && <LinkDialog lead={linking} link={sort.link} onClose={() => setLinking(undefined)} />}
    </div>
  );
}
