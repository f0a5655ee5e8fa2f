import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { tellError } from '../ui/tell';
import { feedbackButtonsQuery } from './queries';
import { useCreateAndOpen } from './useCreateAndOpen';
import classes from './BoundButtons.module.css';

/** The feedback buttons that open a chat; an administrator may make the first one here. */
export function BoundButtons({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const buttons = useQuery(feedbackButtonsQuery(useApi()));
  const create = useCreateAndOpen();
  const bound = buttons.data?.items.filter((button) => button.onlineChatId === chat.id) ?? [];

  if (bound.length > 0) {
    return (
      <span className={classes['bound']}>
        {bound.map((button) => (
          <Button
            key={button.id}
            component={Link}
            to={`/settings/feedback-buttons/${button.id}`}
            variant="light"
            size="compact-sm"
            radius="xl"
          >
            {button.name}
          </Button>
        ))}
      </span>
    );
  }
  if (!buttons.data || !isAdministrator) return <span title={t('onlineChats.crmPluginNone')}>–</span>;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
      aria-label={t('feedbackButtons.createFor', { name: chat.name })}
      loading={create.isPending}
      onClick={() => create.run({ name: chat.name, onlineChatId: chat.id }, (error) => tellError(t, error))}
    >
      {t('feedbackButtons.createShort')}
    </Button>
  );
}
