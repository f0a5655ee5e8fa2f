import { Alert, Anchor, NativeSelect } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface BoundChatProps {
  readonly hint: string;
  /** What it means that the bound chat was deleted. */
  readonly gone: string;
  readonly chatId: string | null;
  /** `undefined` until they are loaded. */
  readonly chats: readonly OnlineChat[] | undefined;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (chatId: string | null) => void;
}

/** Which online chat something opens, if any; one that was deleted is said to be. */
export function BoundChat({ hint, gone: goneText, chatId, chats, disabled, error, onChange }: BoundChatProps) {
  const { t } = useTranslation();
  const gone = chats !== undefined && chatId !== null && !chats.some((chat) => chat.id === chatId);
  return (
    <div>
      <NativeSelect
        label={t('settings.boundLabel')}
        description={hint}
        value={chatId ?? ''}
        disabled={disabled || chats === undefined}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('settings.boundNone') },
          ...(chats ?? []).map((chat) => ({ value: chat.id, label: chat.name })),
          ...(gone ? [{ value: chatId, label: t('settings.boundDeleted') }] : []),
        ]}
      />
      {gone && (
        <Alert color="yellow" mt="xs">
          {goneText}
        </Alert>
      )}
      <Anchor component={Link} to="/settings/online-chats" size="sm" mt={6} display="inline-block">
        {t('settings.toChat')}
      </Anchor>
    </div>
  );
}
