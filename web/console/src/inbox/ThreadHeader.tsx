import { ActionIcon, Button, Skeleton, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconLayoutSidebarRight, IconMail } from '@tabler/icons-react';
import type { InboxConversation } from '@beseda/protocol';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/useLanguage';
import { useIsOnline } from '../live/useSignals';
import { AssignMenu } from './AssignMenu';
import { FinishDialog } from './FinishDialog';
import { useNow } from './useNow';
import { WaitingTime } from './WaitingTime';
import classes from './ThreadHeader.module.css';

interface ThreadHeaderProps {
  readonly conversation: InboxConversation | undefined;
  readonly backTo: string;
  readonly opened: 'assign' | 'finish' | undefined;
  readonly onOpened: (opened: 'assign' | 'finish' | undefined) => void;
  readonly onMarkUnread: () => void;
  readonly cardShown: boolean;
  readonly onCard: () => void;
}

export const ThreadHeader = memo(function ThreadHeader(props: ThreadHeaderProps) {
  const { conversation, backTo, opened, onOpened, onMarkUnread, cardShown, onCard } = props;
  const { t } = useTranslation();
  const isOpen = conversation?.state === 'open';

  return (
    <header className={classes['place']}>
      <div className={classes['header']}>
        <ActionIcon
          component={Link}
          to={backTo}
          className={classes['back']}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('app.back')}
        >
          <IconArrowLeft />
        </ActionIcon>
        {conversation ? (
          <>
            <About conversation={conversation} />
            {isOpen && (
              <AssignMenu
                conversation={conversation}
                opened={opened === 'assign'}
                onOpened={(open) => onOpened(open ? 'assign' : undefined)}
              />
            )}
            {isOpen && (
              <Button
                variant="default"
                onClick={() => onOpened('finish')}
                className={classes['finish']}
                aria-label={t('thread.finishFull')}
              >
                <IconCheck size={18} aria-hidden />
                <span className={classes['finishLabel']}>{t('thread.finish')}</span>
              </Button>
            )}
            {isOpen && (
              <IconAction label={t('thread.markUnread')} onClick={onMarkUnread} className={classes['secondary'] ?? ''}>
                <IconMail size={20} />
              </IconAction>
            )}
            <IconAction label={t('card.title')} onClick={onCard} pressed={cardShown}>
              <IconLayoutSidebarRight size={20} />
            </IconAction>
            <FinishDialog
              conversation={conversation}
              opened={opened === 'finish' && isOpen}
              onClose={() => onOpened(undefined)}
            />
          </>
        ) : (
          <Skeleton height={44} width="14rem" />
        )}
      </div>
    </header>
  );
});

function About({ conversation }: { readonly conversation: InboxConversation }) {
  const language = useLanguage();
  const { t } = language;
  const now = useNow();
  const online = useIsOnline(conversation.visitorId);
  return (
    <div className={classes['about']}>
      <Title order={1} size="h4" className={classes['title']}>
        {t('inbox.number', { number: conversation.number })}
      </Title>
      <div className={classes['facts']}>
        {online && (
          <span className={classes['online']}>
            <span className={classes['dot']} aria-hidden />
            {t('thread.online')}
          </span>
        )}
        <Text size="sm" className={classes['muted']} dir="auto">
          {conversation.claimed?.name && `${conversation.claimed.name} · `}
          {conversation.onlineChatName}
        </Text>
        {conversation.waitingSince && <WaitingTime since={conversation.waitingSince} now={now} language={language} />}
      </div>
    </div>
  );
}

interface IconActionProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

function IconAction({ label, onClick, pressed, className, children }: IconActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        {...(className ? { className } : {})}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
