import { ActionIcon, Badge, Button, Menu, Tooltip } from '@mantine/core';
import { IconCode, IconKey, IconPencil, IconRobot } from '@tabler/icons-react';
import type { OnlineChat } from '@beseda/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { ExternalIdMenu } from '../externalid/ExternalIdMenu';
import { BoundSettings } from '../settings/BoundSettings';
import { SettingMenu } from '../settings/SettingMenu';
import { SigningKeysDialog } from '../signingkeys/SigningKeysDialog';
import { Table } from '../ui/Table';
import { ConversationModeMenu } from './ConversationModeMenu';
import { RenameDialog } from './RenameDialog';
import { SightingCell } from './SightingCell';
import { sightingsQuery } from './queries';
import classes from './OnlineChatTable.module.css';

interface OnlineChatTableProps {
  readonly chats: readonly OnlineChat[];
  readonly onEmbed: (id: string) => void;
}

export function OnlineChatTable({ chats, onEmbed }: OnlineChatTableProps) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const sightings = useQuery(sightingsQuery(useApi()));
  const seenOf = (id: string) => sightings.data?.items.find((each) => each.onlineChatId === id);
  return (
    <Table
      columns={[
        t('onlineChats.name'),
        t('onlineChats.crmPlugin'),
        t('onlineChats.cardSite'),
        t('onlineChats.conversations'),
        t('onlineChats.embedCode'),
        t('onlineChats.externalId'),
        t('sightings.lastSeen'),
      ]}
      actions={isAdministrator ? t('onlineChats.actionsColumn') : undefined}
      className={classes['table']}
    >
      {chats.map((chat) => (
        <Row key={chat.id} chat={chat} onEmbed={() => onEmbed(chat.id)}>
          <SightingCell chat={chat} sightings={seenOf(chat.id)} now={new Date(sightings.dataUpdatedAt)} />
        </Row>
      ))}
    </Table>
  );
}

interface RowProps {
  readonly chat: OnlineChat;
  readonly onEmbed: () => void;
  /** What is known of its widget. */
  readonly children: ReactNode;
}

function Row({ chat, onEmbed, children }: RowProps) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const [renaming, setRenaming] = useState(false);
  const [keysOpened, setKeysOpened] = useState(false);
  const keysLabel = t('signingKeys.title', { name: chat.name });
  const renameLabel = t('onlineChats.rename', { name: chat.name });

  return (
    <tr>
      <th scope="row">
        <span className={classes['name']}>
          <span>{chat.name}</span>
          {isAdministrator && (
            <Tooltip label={renameLabel}>
              <ActionIcon variant="subtle" color="gray" aria-label={renameLabel} onClick={() => setRenaming(true)}>
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
        {renaming && <RenameDialog chat={chat} onClose={() => setRenaming(false)} />}
      </th>
      <td data-column={t('onlineChats.crmPlugin')}>
        <BoundSettings kind="feedback-buttons" chat={chat} />
      </td>
      <td data-column={t('onlineChats.cardSite')}>
        <BoundSettings kind="business-card-sites" chat={chat} />
      </td>
      <td data-column={t('onlineChats.conversations')}>
        <ConversationModeMenu chat={chat} />
      </td>
      <td data-column={t('onlineChats.embedCode')}>
        <span className={classes['embed']}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCode size={16} />}
            aria-label={t('onlineChats.setUpFor', { name: chat.name })}
            onClick={onEmbed}
          >
            {t('onlineChats.setUp')}
          </Button>
          {isAdministrator && (
            <Tooltip label={keysLabel}>
              <ActionIcon variant="subtle" color="gray" aria-label={keysLabel} onClick={() => setKeysOpened(true)}>
                <IconKey size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          <Badge variant="light" tt="none" color={chat.embedScript.available ? 'beseda' : 'gray'}>
            {chat.embedScript.available ? t('onlineChats.placed') : t('onlineChats.notPlaced')}
          </Badge>
        </span>
        {keysOpened && <SigningKeysDialog chat={chat} onClose={() => setKeysOpened(false)} />}
      </td>
      <td data-column={t('onlineChats.externalId')}>
        <ExternalIdMenu chat={chat} />
      </td>
      <td data-column={t('sightings.lastSeen')}>{children}</td>
      {isAdministrator && (
        <td className={classes['actions']} data-column={t('onlineChats.actionsColumn')}>
          <SettingMenu
            kind="online-chats"
            item={chat}
            label={t('onlineChats.actions', { name: chat.name })}
            deleteLabel={t('onlineChats.delete')}
          >
            <Menu.Item
              component={Link}
              to={`/settings/online-chats/${chat.id}/greeting`}
              leftSection={<IconRobot size={16} />}
            >
              {t('greeting.title')}
            </Menu.Item>
          </SettingMenu>
        </td>
      )}
    </tr>
  );
}
