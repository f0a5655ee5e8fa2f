import { Tabs } from '@mantine/core';
import { IconIdOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { BusinessCardSite } from '@beseda/protocol';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi, useIsAdministrator } from '../app/services';
import { ChatTab } from '../chatsettings/ChatTab';
import { onlineChatsQuery } from '../onlinechats/queries';
import { BoundChat } from '../settings/BoundChat';
import { EditorPage, EditorRoute } from '../settings/EditorPage';
import { SaveBar } from '../settings/SaveBar';
import { useDraft } from '../settings/useDraft';
import { ButtonsEditor } from './ButtonsEditor';
import { changesOf, draftOf, MOST_BUTTONS, newButton } from './draft';
import { ContentForm } from './ContentForm';
import { Publication } from './Publication';
import { useUpdateCardSite } from './queries';
import { SitePreview } from './SitePreview';
import classes from './CardSitePage.module.css';

/** The editor of one business-card site. */
export function CardSitePage() {
  return (
    <EditorRoute kind="business-card-sites" missingIcon={IconIdOff}>
      {(site) => <SiteEditor key={site.id} site={site} />}
    </EditorRoute>
  );
}

function SiteEditor({ site }: { readonly site: BusinessCardSite }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const chats = useQuery(onlineChatsQuery(useApi())).data?.items;
  const update = useUpdateCardSite(site.id);
  const { draft, edit, error, ...saving } = useDraft(draftOf(site), (edited) => changesOf(edited, site), update);
  const [editing, setEditing] = useState<number>();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'chat' ? 'chat' : 'page';
  // Once seen it stays: what is typed in it is not lost by looking at the page.
  const [chatSeen, setChatSeen] = useState(tab === 'chat');
  const [unsavedOfChat, countUnsaved] = useReducer((count: number, by: 1 | -1) => count + by, 0);
  const disabled = !isAdministrator;

  const show = (tab: string | null) => {
    if (tab === 'chat') setChatSeen(true);
    setSearch(tab === 'chat' ? { tab } : {}, { replace: true });
  };

  /** A chat comes with the button that opens it. */
  const bind = (onlineChatId: string | null) => {
    const { buttons } = draft;
    const missing =
      onlineChatId && !buttons.some(({ kind }) => kind === 'online-chat') && buttons.length < MOST_BUTTONS;
    edit({
      onlineChatId,
      ...(missing && { buttons: [newButton(buttons, 'online-chat', t('cardSites.chatCaption')), ...buttons] }),
    });
  };

  return (
    <EditorPage kind="business-card-sites" item={site}>
      <Tabs value={tab} onChange={show}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="page">{t('cardSites.content')}</Tabs.Tab>
          <Tabs.Tab value="chat">{t('chatSettings.tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="page">
          <div className={classes['columns']}>
            <SitePreview
              draft={draft}
              withChat={draft.onlineChatId !== null && chats?.some((chat) => chat.id === draft.onlineChatId) !== false}
              onEdit={disabled ? undefined : setEditing}
            />
            <div className={classes['settings']}>
              <Publication site={site} dirty={saving.dirty} />
              <ContentForm
                site={site}
                draft={draft}
                chats={chats}
                disabled={disabled}
                error={error}
                onChange={edit}
                onBind={bind}
              />
              <ButtonsEditor
                draft={draft}
                editing={editing}
                disabled={disabled}
                error={error}
                onEdit={setEditing}
                onChange={(buttons) => edit({ buttons })}
              />
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="chat">
          {(chatSeen || tab === 'chat') && (
            <ChatTab
              chatId={draft.onlineChatId}
              choice={
                <BoundChat
                  hint={t('cardSites.boundHint')}
                  gone={t('cardSites.boundGone')}
                  chatId={draft.onlineChatId}
                  chats={chats}
                  disabled={disabled}
                  error={undefined}
                  onChange={bind}
                />
              }
              onUnsaved={countUnsaved}
            />
          )}
        </Tabs.Panel>
      </Tabs>
      <SaveBar
        dirty={saving.dirty}
        alsoUnsaved={unsavedOfChat > 0}
        saving={saving.saving}
        onDiscard={saving.discard}
        onSave={saving.save}
      />
    </EditorPage>
  );
}
