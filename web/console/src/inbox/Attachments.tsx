import { UnstyledButton } from '@mantine/core';
import { IconFile, IconPhotoOff } from '@tabler/icons-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attachment, AttachmentLinks } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { safeLink } from '../ui/safeLink';
import { tellError, tellRefusal } from '../ui/tell';
import classes from './Attachments.module.css';

/** Links are asked for again this long before they expire. */
const SPARE_MS = 60_000;
/** The longest side of a picture in the thread. */
const PICTURE_PX = 280;

const linksQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['attachment', id],
    queryFn: ({ signal }) => api.inbox.attachmentLinks(id, signal),
    staleTime: ({ state }) =>
      state.data ? Math.max(0, new Date(state.data.expiresAt).getTime() - state.dataUpdatedAt - SPARE_MS) : 0,
  });

/** The files of a message: pictures as pictures, others by name; a click fetches them. */
export function Attachments({ items }: { readonly items: readonly Attachment[] }) {
  return (
    <ul className={classes['list']}>
      {items.map((attachment) => (
        <li key={attachment.id}>
          {isPicture(attachment) ? <Picture attachment={attachment} /> : <NamedFile attachment={attachment} />}
        </li>
      ))}
    </ul>
  );
}

function Picture({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const { id, name, width, height } = attachment;
  const { data, isError } = useQuery(linksQuery(useApi(), id));
  const [broken, setBroken] = useState(false);
  const open = useDownload(attachment);
  const address = addressOf(data, 'thumbnailUrl');
  const scale = Math.min(1, PICTURE_PX / Math.max(width ?? PICTURE_PX, height ?? PICTURE_PX));
  const size = { width: Math.round((width ?? PICTURE_PX) * scale), height: Math.round((height ?? PICTURE_PX) * scale) };

  return (
    <UnstyledButton className={classes['picture']} aria-label={t('attachments.open', { name })} onClick={open}>
      {address && !broken ? (
        <img src={address} alt={name} {...size} loading="lazy" decoding="async" onError={() => setBroken(true)} />
      ) : (
        <span className={classes['noPicture']} style={size}>
          {(isError || broken) && <IconPhotoOff size={20} aria-hidden />}
          {name}
        </span>
      )}
    </UnstyledButton>
  );
}

function NamedFile({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name, size } = attachment;
  return (
    <UnstyledButton
      className={classes['file']}
      title={t('attachments.download', { name })}
      onClick={useDownload(attachment)}
    >
      <IconFile size={22} stroke={1.6} aria-hidden />
      <span className={classes['name']}>{name}</span>
      <span className={classes['size']}>{formats.size(size)}</span>
    </UnstyledButton>
  );
}

/** Opens the file in a tab of its own, where the server says whether it is shown or saved. */
function useDownload({ id }: Attachment): () => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = linksQuery(useApi(), id);
  return () => {
    client.query(query).then(
      (links) => {
        const address = addressOf(links, 'url');
        if (address) window.open(address, '_blank', 'noopener,noreferrer');
        else tellRefusal(t, t('error.notFound'));
      },
      (error: unknown) => tellError(t, error),
    );
  };
}

/** Signed links may be relative to this page. */
function addressOf(links: AttachmentLinks | undefined, kind: 'url' | 'thumbnailUrl'): string | undefined {
  const address = links?.[kind];
  return address ? safeLink(new URL(address, window.location.href).href) : undefined;
}

const isPicture = ({ contentType, width }: Attachment): boolean => contentType.startsWith('image/') && !!width;
