import { Alert, Anchor, Skeleton, Stack } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle, IconMessageOff } from '@tabler/icons-react';
import type { GreetingSettings, OnlineChat } from '@beseda/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { SaveBar } from '../settings/SaveBar';
import { useDraft } from '../settings/useDraft';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { BranchesEditor } from './BranchesEditor';
import { ConditionsEditor } from './ConditionsEditor';
import { changesOf, draftOf, type Language } from './draft';
import { GreetingForm } from './GreetingForm';
import { GreetingPreview } from './GreetingPreview';
import { greetingQuery, useSaveGreeting } from './queries';
import editor from '../settings/Editor.module.css';
import classes from './Greeting.module.css';

const LIST = '/settings/online-chats';

/** The page of the greeting bot of one online chat. */
export function GreetingPage() {
  const { t } = useTranslation();
  const { settingId = '' } = useParams();
  const api = useApi();
  const chats = useQuery(onlineChatsQuery(api));
  const greeting = useQuery(greetingQuery(api, settingId));
  const chat = chats.data?.items.find((each) => each.id === settingId);
  const failed = chats.isError ? chats : greeting;

  if (chats.data && !chat) {
    return (
      <Page title={t('greeting.title')}>
        <Blank order={2} icon={IconMessageOff} title={t('greeting.notFound')} hint={t('error.notFound')}>
          <Anchor component={Link} to={LIST}>
            {t('greeting.allChats')}
          </Anchor>
        </Blank>
      </Page>
    );
  }
  return (
    <Page
      title={t('greeting.title')}
      intro={chat ? t('greeting.intro', { name: chat.name }) : undefined}
      above={
        <Anchor component={Link} to={LIST} size="sm" className={editor['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t('greeting.allChats')}
        </Anchor>
      }
    >
      {chat && greeting.data ? (
        <GreetingEditor key={chat.id} chat={chat} greeting={greeting.data} />
      ) : failed.isError ? (
        <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Stack role="status" aria-label={t('app.loading')}>
          <Skeleton height={120} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  );
}

interface GreetingEditorProps {
  readonly chat: OnlineChat;
  readonly greeting: GreetingSettings;
}

function GreetingEditor({ chat, greeting }: GreetingEditorProps) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const save = useSaveGreeting(chat);
  const { draft, edit, error, ...saving } = useDraft(draftOf(greeting), (edited) => changesOf(edited, greeting), save);
  const [language, setLanguage] = useState<Language>(draft.defaultLanguage);
  const shared = { draft, error, disabled: !isAdministrator, language };

  return (
    <>
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('settings.onlyAdministrators')}
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['cards']}>
          <GreetingForm {...shared} onChange={edit} onLanguage={setLanguage} />
          <BranchesEditor {...shared} onChange={(branches) => edit({ branches })} />
          <ConditionsEditor {...shared} onChange={(conditions) => edit({ conditions })} />
        </div>
        <GreetingPreview chat={chat} draft={draft} language={language} />
      </div>
      <SaveBar dirty={saving.dirty} saving={saving.saving} onDiscard={saving.discard} onSave={saving.save} />
    </>
  );
}
