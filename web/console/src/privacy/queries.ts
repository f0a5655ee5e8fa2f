import { queryOptions } from '@tanstack/react-query';
import type { ClientHistorySize, ClientHoldings, Erasure } from '@beseda/protocol';
import type { PrivacyApi } from '../api/privacyApi';

/** An erasure that is under way is asked for again after this time. */
const ASK_AGAIN_MS = 1_500;

export type HeldOfClient = ClientHoldings & ClientHistorySize;

/** How much of a client there is, in all services; counted anew whenever it is asked. */
export const heldQuery = (privacy: PrivacyApi, contact: number) =>
  queryOptions({
    queryKey: ['privacy', 'held', contact],
    queryFn: async ({ signal }): Promise<HeldOfClient> => {
      const holdings = await privacy.holdings(contact, signal);
      return { ...holdings, ...(await privacy.historySize(holdings, signal)) };
    },
    gcTime: 0,
    staleTime: 0,
  });

export const erasuresKey = ['privacy', 'erasures'] as const;

export const erasuresQuery = (privacy: PrivacyApi) =>
  queryOptions({
    queryKey: erasuresKey,
    queryFn: ({ signal }) => privacy.erasures(signal),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? ASK_AGAIN_MS : false),
  });

export const isUnderWay = ({ history }: Erasure): boolean => history === undefined;
