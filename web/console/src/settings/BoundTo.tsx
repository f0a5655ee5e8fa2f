import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Muted } from '../ui/Muted';

interface BoundToProps {
  readonly chatId: string | null | undefined;
  /** `undefined` until they are loaded. */
  readonly chats: readonly OnlineChat[] | undefined;
}

/** The name of the chat that something is bound to. */
export function BoundTo({ chatId, chats }: BoundToProps) {
  const { t } = useTranslation();
  if (!chatId) return <Muted>{t('settings.boundNone')}</Muted>;
  if (!chats) return <Muted>…</Muted>;
  const chat = chats.find((each) => each.id === chatId);
  return chat ? chat.name : <Muted>{t('settings.boundDeleted')}</Muted>;
}
