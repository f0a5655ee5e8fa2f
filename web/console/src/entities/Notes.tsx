import { ActionIcon, Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconPencil, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { EntityNote } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { useApi } from '../app/services';
import { entityNotesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useFormats } from '../i18n/useFormats';
import { operatorsQuery } from '../inbox/queries';
import { LoadFailed } from '../ui/LoadFailed';
import { NoteField } from './NoteField';
import { useNotes } from './useNotes';
import classes from './Notes.module.css';

interface NotesProps {
  readonly target: Target;
  readonly onUnsaved: (by: 1 | -1) => void;
}

/** What colleagues wrote about an entity: pinned notes first, then the newest. */
export function Notes({ target, onUnsaved }: NotesProps) {
  const { t } = useTranslation();
  const notes = useInfiniteQuery(entityNotesQuery(useCrm(), target));
  const { add } = useNotes(target);
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = [...items.filter((note) => note.is_pinned), ...items.filter((note) => !note.is_pinned)];

  return (
    <div className={classes['notes']}>
      <NoteField
        label={t('entities.newNote')}
        submit={t('entities.addNote')}
        initial=""
        onSubmit={add}
        onUnsaved={onUnsaved}
      />
      {notes.isPending && <Skeleton height={90} radius="lg" role="status" aria-label={t('app.loading')} />}
      {notes.isError && <LoadFailed error={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.data && shown.length === 0 && <Text c="dimmed">{t('entities.noNotes')}</Text>}
      <ul className={classes['list']}>
        {shown.map((note) => (
          <Note key={note.id} target={target} note={note} onUnsaved={onUnsaved} />
        ))}
      </ul>
      {notes.hasNextPage && (
        <Button variant="default" loading={notes.isFetchingNextPage} onClick={() => void notes.fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}

function Note({ target, note, onUnsaved }: NotesProps & { readonly note: EntityNote }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const [editing, setEditing] = useState(false);
  const { change, pin } = useNotes(target);
  const author = operators.find(({ id }) => id === String(note.created_by))?.name ?? t('entities.robot');
  const common = note.note_type === 'common';
  const Pin = note.is_pinned ? IconPinnedOff : IconPin;

  return (
    <li className={classes['note']} data-pinned={note.is_pinned || undefined}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" className={classes['meta'] ?? ''}>
          <strong>{author}</strong> · {formats.shortDateTime(new Date(note.created_at * 1000).toISOString())}
          {note.updated_at > note.created_at && ` · ${t('entities.noteChanged')}`}
        </Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(note.is_pinned ? 'entities.unpin' : 'entities.pin')}
            aria-pressed={note.is_pinned}
            onClick={() => pin(note)}
          >
            <Pin size={16} />
          </ActionIcon>
          {common && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('entities.editNote')}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={16} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {editing ? (
        <NoteField
          label={t('entities.editNote')}
          submit={t('app.save')}
          initial={note.params.text ?? ''}
          onSubmit={(text) => change(note.id, text).then(() => setEditing(false))}
          onCancel={() => setEditing(false)}
          onUnsaved={onUnsaved}
        />
      ) : (
        <div dir="auto" className={classes['text']}>
          {common ? note.params.text : <Badge variant="default">{note.note_type}</Badge>}
          {!common && note.params.text}
        </div>
      )}
    </li>
  );
}
