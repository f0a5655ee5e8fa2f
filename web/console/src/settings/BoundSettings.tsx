import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { tellError } from '../ui/tell';
import { settingsQuery } from './queries';
import { TEXTS } from './texts';
import { useCreateAndOpen, type BoundKind } from './useCreateAndOpen';
import classes from './BoundSettings.module.css';

interface BoundSettingsProps {
  readonly kind: BoundKind;
  readonly chat: OnlineChat;
}

/** What of a kind opens a chat; an administrator may make the first one here. */
export function BoundSettings({ kind, chat }: BoundSettingsProps) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const settings = useQuery(settingsQuery(useApi(), kind));
  const create = useCreateAndOpen(kind);
  const bound = settings.data?.items.filter(({ onlineChatId }) => onlineChatId === chat.id) ?? [];

  if (bound.length > 0) {
    return (
      <span className={classes['bound']}>
        {bound.map(({ id, name }) => (
          <Button
            key={id}
            component={Link}
            to={`/settings/${kind}/${id}`}
            variant="light"
            size="compact-sm"
            radius="xl"
          >
            {name}
          </Button>
        ))}
      </span>
    );
  }
  if (!settings.data || !isAdministrator) return <span title={t('settings.boundNone')}>–</span>;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
      aria-label={t(`${TEXTS[kind]}.createFor`, { name: chat.name })}
      loading={create.isPending}
      onClick={() => create.run({ name: chat.name, onlineChatId: chat.id }, (error) => tellError(t, error))}
    >
      {t('settings.createShort')}
    </Button>
  );
}
