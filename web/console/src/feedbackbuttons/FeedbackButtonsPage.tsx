import { IconPuzzle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { BoundListPage } from '../settings/BoundListPage';
import { FeedbackButtonTable } from './FeedbackButtonTable';
import { feedbackButtonsQuery } from './queries';

export function FeedbackButtonsPage() {
  const api = useApi();
  const buttons = useQuery(feedbackButtonsQuery(api));
  const chats = useQuery(onlineChatsQuery(api));
  return (
    <BoundListPage
      kind="feedback-buttons"
      query={buttons}
      icon={IconPuzzle}
      table={(items) => <FeedbackButtonTable buttons={items} chats={chats.data?.items} />}
    />
  );
}
