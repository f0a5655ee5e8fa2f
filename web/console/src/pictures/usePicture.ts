import { useQuery } from '@tanstack/react-query';
import type { PictureId } from '@beseda/protocol';
import { useApi } from '../app/services';
import { dataUrl } from './dataUrl';

/** The address under which this page can show a picture of the account; `undefined` until it is there. */
export function usePicture(id: PictureId | undefined): string | undefined {
  const api = useApi();
  return useQuery({
    queryKey: ['picture', id],
    queryFn: async ({ signal }) => dataUrl(await api.picture(id ?? '', signal)),
    enabled: id !== undefined,
    // Its id names its content.
    staleTime: Infinity,
  }).data;
}
