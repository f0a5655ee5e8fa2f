import { IconPuzzleOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FeedbackButton } from '@beseda/protocol';
import { useApi, useIsAdministrator } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { EditorPage, EditorRoute } from '../settings/EditorPage';
import { SaveBar } from '../settings/SaveBar';
import { useDraft } from '../settings/useDraft';
import { ButtonPlacement } from './ButtonPlacement';
import { ButtonPreview } from './ButtonPreview';
import { changesOf, draftOf } from './draft';
import { LookForm } from './LookForm';
import { useUpdateFeedbackButton } from './queries';
import classes from '../settings/Editor.module.css';

/** The settings of one feedback button. */
export function FeedbackButtonPage() {
  return (
    <EditorRoute kind="feedback-buttons" missingIcon={IconPuzzleOff}>
      {(button) => <ButtonSettings key={button.id} button={button} />}
    </EditorRoute>
  );
}

function ButtonSettings({ button }: { readonly button: FeedbackButton }) {
  const isAdministrator = useIsAdministrator();
  const chats = useQuery(onlineChatsQuery(useApi())).data?.items;
  const update = useUpdateFeedbackButton(button.id);
  const { draft, edit, error, ...saving } = useDraft(draftOf(button), (edited) => changesOf(edited, button), update);
  const withChat = draft.onlineChatId !== null && chats?.some((chat) => chat.id === draft.onlineChatId) !== false;

  return (
    <EditorPage kind="feedback-buttons" item={button}>
      <div className={classes['columns']}>
        <div className={classes['settings']}>
          <LookForm draft={draft} chats={chats} disabled={!isAdministrator} error={error} onChange={edit} />
          <ButtonPlacement button={button} />
        </div>
        <div className={classes['side']}>
          <ButtonPreview draft={draft} withChat={withChat} />
        </div>
      </div>
      <SaveBar dirty={saving.dirty} saving={saving.saving} onDiscard={saving.discard} onSave={saving.save} />
    </EditorPage>
  );
}
