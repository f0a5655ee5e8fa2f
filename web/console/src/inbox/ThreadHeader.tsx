import { ActionIcon, Anchor, Button, Skeleton, Text, Title } from '@mantine/core';
import { IconAddressBook, IconArrowLeft, IconCheck, IconWorld } from '@tabler/icons-react';
import type { InboxConversation } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { safeLink } from '../ui/safeLink';
import { FinishDialog } from './FinishDialog';
import classes from './ThreadHeader.module.css';

interface ThreadHeaderProps {
  readonly conversation: InboxConversation | undefined;
  readonly backTo: string;
}

export function ThreadHeader({ conversation, backTo }: ThreadHeaderProps) {
  const { t } = useTranslation();
  const [finishing, setFinishing] = useState(false);

  return (
    <header className={classes['header']}>
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
          <div className={classes['about']}>
            <Title order={1} size="h4" className={classes['title']}>
              {t('inbox.number', { number: conversation.number })}
            </Title>
            <div className={classes['links']}>
              <Text size="sm" className={classes['muted']}>
                {conversation.onlineChatName}
              </Text>
              <PageLink conversation={conversation} />
              {conversation.leadId ? (
                <Anchor component={Link} to={`/leads/${conversation.leadId}`} size="sm" className={classes['link']}>
                  <IconAddressBook size={16} aria-hidden />
                  <span>{t('thread.lead')}</span>
                </Anchor>
              ) : (
                <Text size="sm" className={classes['muted']}>
                  {t('thread.leadSoon')}
                </Text>
              )}
            </div>
          </div>
          {conversation.state === 'open' && (
            <Button
              variant="default"
              onClick={() => setFinishing(true)}
              className={classes['finish']}
              aria-label={t('thread.finishFull')}
            >
              <IconCheck size={18} aria-hidden />
              <span className={classes['finishLabel']}>{t('thread.finish')}</span>
            </Button>
          )}
          <FinishDialog conversation={conversation} opened={finishing} onClose={() => setFinishing(false)} />
        </>
      ) : (
        <Skeleton height={44} width="14rem" />
      )}
    </header>
  );
}

function PageLink({ conversation: { page } }: { readonly conversation: InboxConversation }) {
  const { t } = useTranslation();
  if (!page?.url) return null;
  const href = safeLink(page.url);
  const label = page.title?.trim() || page.url;
  const content = (
    <>
      <IconWorld size={16} aria-hidden />
      <span>{label}</span>
    </>
  );
  const explained = `${t('thread.page')}: ${page.url}`;
  return href ? (
    <Anchor
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      size="sm"
      className={classes['link']}
      title={explained}
    >
      {content}
    </Anchor>
  ) : (
    <Text size="sm" className={classes['link']} title={explained}>
      {content}
    </Text>
  );
}
