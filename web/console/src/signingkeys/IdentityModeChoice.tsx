import { Radio, Stack } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';
import { tellError } from '../ui/tell';

/** What the chat takes for a proof of who its client is; saved at once. */
export function IdentityModeChoice({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const update = useUndoableUpdate('online-chats', chat.id);
  const chosen = (update.isPending ? update.variables.identityMode : undefined) ?? chat.identityMode ?? 'signed';

  return (
    <Radio.Group
      label={t('identityMode.label')}
      value={chosen}
      onChange={(value) => {
        update.mutate({ identityMode: value }, { onError: (error) => tellError(t, error) });
      }}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="signed"
          disabled={update.isPending}
          label={t('identityMode.signed')}
          description={t('identityMode.signedHint')}
        />
        <Radio
          value="unguessable"
          disabled={update.isPending}
          label={t('identityMode.unguessable')}
          description={t('identityMode.unguessableHint')}
        />
      </Stack>
    </Radio.Group>
  );
}
