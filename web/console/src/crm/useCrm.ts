import { useMemo } from 'react';
import { CrmApi } from '../api/crmApi';
import { useApi } from '../app/services';

/** The REST of the CRM, which comes with the pages that need it. */
export function useCrm(): CrmApi {
  const api = useApi();
  return useMemo(() => new CrmApi(api.call), [api]);
}
