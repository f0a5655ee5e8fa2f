import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { LOST_STATUS, type BoardLead, type BoardTotals, type LeadStatus } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { isNotFound } from '../api/apiError';
import { boardKey, boardLeadsKey, boardTotalsKey, entityKey } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { tell, tellError, tellRefusal, tellWithUndo } from '../ui/tell';
import { movedTotals, withMoved, type BoardPages } from './boardPages';

interface Move {
  readonly lead: BoardLead;
  readonly to: LeadStatus;
}

/** Moves leads, takes up and declines incoming ones: shown at once, taken back when the server refuses. */
export function useSortLead() {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();

  const failed = (error: unknown) => {
    if (isNotFound(error)) tellRefusal(t, t('leads.sortedMeanwhile'));
    else tellError(t, error);
  };
  const settled = (lead: BoardLead) =>
    Promise.all([
      client.invalidateQueries({ queryKey: boardKey }),
      client.invalidateQueries({ queryKey: entityKey('leads', lead.id) }),
    ]);
  const move = useMutation({
    mutationFn: ({ lead, to }: Move) =>
      lead.waiting
        ? crm.acceptLead(lead.waiting.uid, to.id)
        : crm.changeEntity('leads', lead.id, { pipeline_id: to.pipeline_id, status_id: to.id }),
    onMutate: ({ lead, to }) => showMoved(client, lead, to),
    onError: failed,
    onSettled: (_answer, _error, { lead }) => settled(lead),
  });
  const decline = useMutation({
    mutationFn: ({ waiting }: BoardLead) => crm.declineLead(waiting?.uid ?? ''),
    onMutate: (lead) => showMoved(client, lead, { id: LOST_STATUS, pipeline_id: lead.pipelineId }),
    onError: failed,
    onSettled: (_answer, _error, lead) => settled(lead),
  });
  const link = useMutation({
    mutationFn: ({ lead, to }: { readonly lead: BoardLead; readonly to: Target }) =>
      crm.linkLead(lead.waiting?.uid ?? '', to),
    onSettled: (_answer, _error, { lead }) => settled(lead),
  });

  return {
    link,
    /** An incoming lead is accepted by that. */
    move: (lead: BoardLead, to: LeadStatus, from?: LeadStatus) =>
      move.mutate(
        { lead, to },
        {
          onSuccess: () => {
            const message = t('leads.moved', { name: lead.name, status: to.name });
            if (lead.waiting || !from) tell(t, message);
            else tellWithUndo(t, message, () => move.mutate({ lead: { ...lead, statusId: to.id }, to: from }));
          },
        },
      ),
    /** What can be taken back is that the lead is lost: it then stands in the status given. */
    decline: (lead: BoardLead, back: LeadStatus | undefined) =>
      decline.mutate(lead, {
        onSuccess: () => {
          const message = t('leads.declined', { name: lead.name });
          const lost = { ...lead, statusId: LOST_STATUS, waiting: undefined };
          if (back) tellWithUndo(t, message, () => move.mutate({ lead: lost, to: back }));
          else tell(t, message);
        },
      }),
  };
}

async function showMoved(client: QueryClient, lead: BoardLead, to: Pick<LeadStatus, 'id' | 'pipeline_id'>) {
  await client.cancelQueries({ queryKey: boardKey });
  const moved: BoardLead = { ...lead, statusId: to.id, pipelineId: to.pipeline_id, waiting: undefined };
  for (const [key, pages] of client.getQueriesData<BoardPages>({ queryKey: boardLeadsKey }))
    if (pages) client.setQueryData(key, withMoved(key, pages, moved));
  for (const [key, totals] of client.getQueriesData<BoardTotals>({ queryKey: boardTotalsKey }))
    if (totals) client.setQueryData(key, movedTotals(totals, moved, lead.statusId));
}
