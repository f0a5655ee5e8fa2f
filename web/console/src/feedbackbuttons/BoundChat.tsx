import { Alert, Anchor, NativeSelect } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface BoundChatProps {
  readonly chatId: string | null;
  /** `undefined` until they are loaded. */
  readonly chats: readonly OnlineChat[] | undefined;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (chatId: string | null) => void;
}

/** Which online chat the button opens, if any; one that was deleted is said to be. */
export function BoundChat({ chatId, chats, disabled, error, onChange }: BoundChatProps) {
  const { t } = useTranslation();
  const gone = chats !== undefined && chatId !== null && !chats.some((chat) => chat.id === chatId);
  return (
    <div>
      <NativeSelect
        label={t('feedbackButtons.boundLabel')}
        description={t('feedbackButtons.boundHint')}
        value={chatId ?? ''}
        disabled={disabled || chats === undefined}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('feedbackButtons.boundNone') },
          ...(chats ?? []).map((chat) => ({ value: chat.id, label: chat.name })),
          ...(gone ? [{ value: chatId, label: t('feedbackButtons.boundDeleted') }] : []),
        ]}
      />
      {gone && (
        <Alert color="yellow" mt="xs">
          {t('feedbackButtons.boundGone')}
        </Alert>
      )}
      <Anchor component={Link} to="/settings/online-chats" size="sm" mt={6} display="inline-block">
        {t('feedbackButtons.toChat')}
      </Anchor>
    </div>
  );
}
