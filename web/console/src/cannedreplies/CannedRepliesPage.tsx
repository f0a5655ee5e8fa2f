import { Button } from '@mantine/core';
import { IconMessage2Bolt, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CannedReply } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { ListPage } from '../ui/ListPage';
import { RowAction } from '../ui/RowAction';
import { tell, tellError, tellWithUndo } from '../ui/tell';
import { Table } from '../ui/Table';
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
    <ListPage
      title={t('cannedReplies.title')}
      intro={t('cannedReplies.intro')}
      query={replies}
      count={items.length}
      blank={{ icon: IconMessage2Bolt, title: t('cannedReplies.empty'), hint: t('cannedReplies.emptyHint') }}
      create={createButton}
      list={<CannedReplyTable items={items} onEdit={setEditing} />}
    >
      {editing && (
        <CannedReplyDialog reply={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </ListPage>
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
    <Table columns={[t('cannedReplies.shortcut'), t('cannedReplies.text')]} actions={t('cannedReplies.actions')}>
      {items.map((reply) => (
        <tr key={reply.id} className={classes['row']}>
          <th scope="row" className={classes['shortcut']}>
            /{reply.shortcut}
          </th>
          <td className={classes['text']} dir="auto">
            {reply.text}
          </td>
          <td className={classes['actions']}>
            <RowAction label={t('cannedReplies.editOne', { shortcut: reply.shortcut })} onClick={() => onEdit(reply)}>
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
    </Table>
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
