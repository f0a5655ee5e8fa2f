import { useQueryClient } from '@tanstack/react-query';
import type { ChatAppearance, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { hasFieldErrorUnder } from '../api/apiError';
import { useApi } from '../app/services';
import { onlineChatsQuery, useUpdateOnlineChat } from '../onlinechats/queries';
import { appearanceOf } from '../settings/appearance';
import { tellError, tellWithUndo } from '../ui/tell';

type Look = ReturnType<typeof appearanceOf>;

/** Changes how a chat looks at once, says so, and offers to take back that much: the look is told whole, and more of it may have changed since. */
export function useChangeLook(chat: OnlineChat) {
  const { t } = useTranslation();
  const { queryKey } = onlineChatsQuery(useApi());
  const client = useQueryClient();
  const now = () => appearanceOf(client.getQueryData(queryKey)?.items.find(({ id }) => id === chat.id) ?? chat);
  const undo = useUpdateOnlineChat(chat.id, { optimistic: true });
  const { error, isPending, mutate, reset } = useUpdateOnlineChat(chat.id, {
    optimistic: true,
    onReplaced: (replaced) => {
      const former = differing(appearanceOf(replaced), now());
      tellWithUndo(t, t('settings.saved'), () =>
        undo.mutate(
          { appearance: { ...now(), ...former } },
          {
            onError: (refusal) => {
              tellError(t, refusal);
            },
          },
        ),
      );
    },
  });

  const change = (changed: Partial<ChatAppearance>, onSuccess?: () => void) =>
    mutate(
      { appearance: { ...appearanceOf(chat), ...changed } },
      {
        ...(onSuccess && { onSuccess }),
        onError: (refusal) => {
          if (!hasFieldErrorUnder(refusal, '/appearance')) tellError(t, refusal);
        },
      },
    );
  return { change, error, isPending, reset };
}

/** What of a look another has otherwise. */
function differing(look: Look, other: Look): Partial<Look> {
  return Object.fromEntries(Object.entries(look).filter(([part, value]) => other[part as keyof Look] !== value));
}
