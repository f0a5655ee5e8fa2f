import { Button, Center, List, Modal, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FieldChange, SettingsChange } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { SettingsKind } from '../api/settingsKind';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { LoadFailed } from '../ui/LoadFailed';
import { TableLoading } from '../ui/TableLoading';
import { describeSetting, describeValue } from './describeValue';
import { changesQuery, settingsQuery, type SettingVersion } from './queries';
import classes from './ChangesDialog.module.css';

interface ChangesDialogProps {
  readonly kind: SettingsKind;
  readonly item: SettingVersion & { readonly name: string };
  readonly onClose: () => void;
}

/** Who changed what about a setting, newest first. */
export function ChangesDialog({ kind, item, onClose }: ChangesDialogProps) {
  const { t } = useTranslation();
  const changes = useInfiniteQuery(changesQuery(useApi(), kind, item));

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('changes.title', { name: item.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {changes.isPending ? (
        <TableLoading />
      ) : changes.isError ? (
        <LoadFailed error={changes.error} onRetry={() => void changes.refetch()} />
      ) : (
        <Stack gap="md">
          <ol className={classes['entries']}>
            {changes.data.pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
          </ol>
          {changes.hasNextPage && (
            <Center>
              <Button
                variant="default"
                loading={changes.isFetchingNextPage}
                onClick={() => void changes.fetchNextPage()}
              >
                {t('app.loadMore')}
              </Button>
            </Center>
          )}
        </Stack>
      )}
    </Modal>
  );
}

function Entry({ entry }: { readonly entry: SettingsChange }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li>
      <div className={classes['head']}>
        <Text fw={600}>{t(`changes.${entry.action}`)}</Text>
        <Text size="sm" c="dimmed">
          {entry.user.name || t('changes.unnamed')} · <time dateTime={entry.at}>{formats.dateTime(entry.at)}</time>
        </Text>
      </div>
      {entry.changes.length > 0 && (
        <List size="sm" listStyleType="none">
          {entry.changes.map((change) => (
            <List.Item key={change.field}>
              <Change change={change} />
            </List.Item>
          ))}
        </List>
      )}
    </li>
  );
}

function Change({ change: { field, from, to } }: { readonly change: FieldChange }) {
  const { t } = useTranslation();
  return (
    <>
      {describeSetting(t, field)}:{' '}
      <del>
        <Value field={field} value={from} />
      </del>{' '}
      <span aria-hidden>→</span>{' '}
      <ins>
        <Value field={field} value={to} />
      </ins>
    </>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: FieldChange['from'] }) {
  const { t } = useTranslation();
  return field === 'onlineChatId' && typeof value === 'string' ? <ChatName id={value} /> : describeValue(t, value);
}

/** The audit log keeps ids: names change. */
function ChatName({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const chats = useQuery(settingsQuery(useApi(), 'online-chats'));
  if (!chats.data) return id;
  return chats.data.items.find((chat) => chat.id === id)?.name ?? t('settings.boundDeleted');
}
