import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconMessage2Bolt, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CannedReply } from '@beseda/protocol';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { tell, tellError, tellWithUndo } from '../ui/tell';
import table from '../ui/table.module.css';
import { CannedReplyDialog } from './CannedReplyDialog';
import { cannedRepliesQuery, useDeleteCannedReply, useSaveCannedReply } from './queries';
import classes from './CannedRepliesPage.module.css';

/** Texts that operators send often, by a short name. */
export function CannedRepliesPage() {
  const { t } = useTranslation();
  const replies = useQuery(cannedRepliesQuery(useApi()));
  const [editing, setEditing] = useState<CannedReply | 'new'>();
  const items = replies.data ?? [];

  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      {t('cannedReplies.create')}
    </Button>
  );

  return (
    <Page
      title={t('cannedReplies.title')}
      intro={t('cannedReplies.intro')}
      actions={items.length > 0 ? createButton : undefined}
    >
      {replies.isPending ? (
        <TableLoading />
      ) : replies.isError && items.length === 0 ? (
        <LoadFailed error={replies.error} onRetry={() => void replies.refetch()} />
      ) : items.length === 0 ? (
        <Blank icon={IconMessage2Bolt} title={t('cannedReplies.empty')} hint={t('cannedReplies.emptyHint')}>
          {createButton}
        </Blank>
      ) : (
        <CannedReplyTable items={items} onEdit={setEditing} />
      )}
      {editing && (
        <CannedReplyDialog reply={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </Page>
  );
}

interface CannedReplyTableProps {
  readonly items: readonly CannedReply[];
  readonly onEdit: (reply: CannedReply) => void;
}

function CannedReplyTable({ items, onEdit }: CannedReplyTableProps) {
  const { t } = useTranslation();
  const onDelete = useDeleteWithUndo();
  return (
    <div className={table['card']}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('cannedReplies.shortcut')}</th>
            <th scope="col">{t('cannedReplies.text')}</th>
            <th scope="col">
              <span className={classes['hidden']}>{t('cannedReplies.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((reply) => (
            <tr key={reply.id} className={classes['row']}>
              <th scope="row" className={classes['shortcut']}>
                /{reply.shortcut}
              </th>
              <td className={classes['text']} dir="auto">
                {reply.text}
              </td>
              <td className={classes['actions']}>
                <RowAction
                  label={t('cannedReplies.editOne', { shortcut: reply.shortcut })}
                  onClick={() => onEdit(reply)}
                >
                  <IconPencil size={18} />
                </RowAction>
                <RowAction
                  label={t('cannedReplies.deleteOne', { shortcut: reply.shortcut })}
                  onClick={() => onDelete(reply)}
                >
                  <IconTrash size={18} />
                </RowAction>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowActionProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function RowAction({ label, onClick, children }: RowActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Deletes at once; taking it back makes the same reply anew. */
function useDeleteWithUndo(): (reply: CannedReply) => void {
  const { t } = useTranslation();
  const remove = useDeleteCannedReply();
  const create = useSaveCannedReply();
  return (reply) => {
    const { shortcut, text } = reply;
    const bringBack = () => {
      create.mutateAsync({ shortcut, text }).then(
        () => tell(t, t('cannedReplies.restored', { shortcut })),
        (error: unknown) => tellError(t, error),
      );
    };
    remove.mutateAsync(reply).then(
      () => tellWithUndo(t, t('cannedReplies.deleted', { shortcut }), bringBack),
      (error: unknown) => tellError(t, error),
    );
  };
}
