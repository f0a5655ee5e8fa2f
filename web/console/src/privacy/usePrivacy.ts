import { useMemo } from 'react';
import { PrivacyApi } from '../api/privacyApi';
import { useApi } from '../app/services';

/** The REST of what is held of clients, which comes with the pages that need it. */
export function usePrivacy(): PrivacyApi {
  const api = useApi();
  return useMemo(() => new PrivacyApi(api.call, api.load), [api]);
}
