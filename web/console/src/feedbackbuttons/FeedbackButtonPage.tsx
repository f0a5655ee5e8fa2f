import { Alert, Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle, IconPuzzleOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FeedbackButton } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { SettingMenu } from '../settings/SettingMenu';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { PageTitle } from '../ui/PageTitle';
import { ButtonPlacement } from './ButtonPlacement';
import { ButtonPreview } from './ButtonPreview';
import { LeaveQuestion } from './LeaveQuestion';
import { LookForm } from './LookForm';
import { feedbackButtonsQuery } from './queries';
import { useDraft } from './useDraft';
import classes from './FeedbackButtonPage.module.css';

const LIST = '/settings/feedback-buttons';

/** The settings of one feedback button. */
export function FeedbackButtonPage() {
  const { t } = useTranslation();
  const { buttonId = '' } = useParams();
  const buttons = useQuery(feedbackButtonsQuery(useApi()));
  const button = buttons.data?.items.find((each) => each.id === buttonId);

  if (button) return <ButtonSettings key={button.id} button={button} />;
  if (buttons.data) {
    return (
      <>
        <PageTitle>{t('feedbackButtons.notFound')}</PageTitle>
        <Blank order={1} icon={IconPuzzleOff} title={t('feedbackButtons.notFound')} hint={t('error.notFound')}>
          <Anchor component={Link} to={LIST}>
            {t('feedbackButtons.all')}
          </Anchor>
        </Blank>
      </>
    );
  }
  return (
    <Page title={t('feedbackButtons.title')}>
      {buttons.isError ? (
        <LoadFailed error={buttons.error} onRetry={() => void buttons.refetch()} />
      ) : (
        <Stack role="status" aria-label={t('app.loading')}>
          <Skeleton height={90} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  );
}

function ButtonSettings({ button }: { readonly button: FeedbackButton }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const navigate = useNavigate();
  const chats = useQuery(onlineChatsQuery(useApi())).data?.items;
  const { draft, dirty, saving, error, edit, discard, save } = useDraft(button);
  const withChat = draft.onlineChatId !== null && chats?.some((chat) => chat.id === draft.onlineChatId) !== false;

  return (
    <Page
      title={button.name}
      above={
        <Anchor component={Link} to={LIST} size="sm" className={classes['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t('feedbackButtons.all')}
        </Anchor>
      }
      intro={t('feedbackButtons.title')}
      actions={
        isAdministrator && (
          <SettingMenu
            kind="feedback-buttons"
            item={button}
            label={t('feedbackButtons.actions', { name: button.name })}
            deleteLabel={t('feedbackButtons.delete')}
            onDeleted={() => void navigate(LIST)}
          />
        )
      }
    >
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('feedbackButtons.onlyAdministrators')}
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['settings']}>
          <LookForm draft={draft} chats={chats} disabled={!isAdministrator} error={error} onChange={edit} />
          <ButtonPlacement button={button} />
        </div>
        <div className={classes['side']}>
          <ButtonPreview draft={draft} withChat={withChat} />
        </div>
      </div>
      {dirty && (
        <div className={classes['bar']} role="region" aria-label={t('feedbackButtons.unsaved')}>
          <Text fw={600}>{t('feedbackButtons.unsaved')}</Text>
          <Group gap="sm">
            <Button variant="default" onClick={discard} disabled={saving}>
              {t('feedbackButtons.discard')}
            </Button>
            <Button onClick={save} loading={saving}>
              {t('app.save')}
            </Button>
          </Group>
        </div>
      )}
      <LeaveQuestion dirty={dirty} />
    </Page>
  );
}
