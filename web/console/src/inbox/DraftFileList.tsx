import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconFile, IconRefresh, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { TOO_LARGE, type DraftFile, type DraftFiles } from './draftFiles';
import classes from './DraftFileList.module.css';

interface DraftFileListProps {
  readonly files: readonly DraftFile[];
  readonly draft: DraftFiles;
}

/** The files of the reply that is being written, and how far each has come. */
export function DraftFileList({ files, draft }: DraftFileListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes['list']} aria-label={t('attachments.list')}>
      {files.map((file) => (
        <FileItem key={file.key} file={file} draft={draft} />
      ))}
    </ul>
  );
}

function FileItem({ file, draft }: { readonly file: DraftFile; readonly draft: DraftFiles }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { key, name, size, state, progress, refusal } = file;
  const failed = state === 'failed';
  const remove = state === 'uploading' ? t('attachments.cancel', { name }) : t('attachments.remove', { name });
  const Icon = failed ? IconAlertCircle : IconFile;
  return (
    <li className={classes['file']} data-state={state}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes['name']}>{name}</span>
      <span className={classes['size']} role={failed ? 'alert' : undefined}>
        {failed ? whyFailed(t, refusal) : formats.size(size)}
      </span>
      {state === 'uploading' && (
        <progress className={classes['progress']} value={progress} aria-label={t('attachments.uploading', { name })} />
      )}
      {failed && refusal === undefined && (
        <Tooltip label={t('app.retry')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('app.retry')}
            onClick={() => draft.retry(key)}
          >
            <IconRefresh size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={remove} onClick={() => draft.remove(key)}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}

function whyFailed(t: TFunction, refusal: string | undefined): string {
  if (refusal === undefined) return t('attachments.failed');
  return refusal === TOO_LARGE ? t('attachments.tooLarge') : t('attachments.refused');
}
