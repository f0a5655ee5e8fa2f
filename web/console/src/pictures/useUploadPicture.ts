import type { Picture } from '@beseda/protocol';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../app/services';

type Uploading = { readonly progress: number } | { readonly error: unknown } | undefined;

/** Uploads one picture at a time; a newer one takes the place of one that is on its way. */
export function useUploadPicture(onUploaded: (picture: Picture) => void) {
  const api = useApi();
  const [state, setState] = useState<Uploading>();
  const current = useRef<AbortController>(undefined);

  useEffect(() => () => current.current?.abort(), []);

  const upload = (content: Blob, name: string) => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    const isCurrent = () => !own.signal.aborted;
    setState({ progress: 0 });
    api
      .uploadPicture({
        name,
        content,
        signal: own.signal,
        onProgress: (progress) => isCurrent() && setState({ progress }),
      })
      .then(
        (picture) => {
          if (!isCurrent()) return;
          setState(undefined);
          onUploaded(picture);
        },
        (error: unknown) => isCurrent() && setState({ error }),
      );
  };

  return {
    upload,
    cancel: () => {
      current.current?.abort();
      setState(undefined);
    },
    progress: state && 'progress' in state ? state.progress : undefined,
    error: state && 'error' in state ? state.error : undefined,
  };
}
