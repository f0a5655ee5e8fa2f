import { useQueryClient } from '@tanstack/react-query';
import type { GreetingSettings, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { greetingQuery, useSaveGreeting } from '../greeting/queries';
import { tellError, tellWithUndo } from '../ui/tell';

/** Changes a part of a greeting, which is saved whole, says so, and offers to take back that much. */
export function useChangeGreeting(chat: OnlineChat, greeting: GreetingSettings) {
  const { t } = useTranslation();
  const { queryKey } = greetingQuery(useApi(), chat.id);
  const client = useQueryClient();
  const save = useSaveGreeting(chat);
  const undo = useSaveGreeting(chat);

  const takeBack = (former: Partial<GreetingSettings>) =>
    undo.mutate(
      { ...(client.getQueryData(queryKey) ?? greeting), ...former },
      {
        onError: (error) => {
          tellError(t, error);
        },
      },
    );
  const change = <Part extends 'on' | 'branches'>(part: Part, value: GreetingSettings[Part], onSuccess?: () => void) =>
    save.mutate(
      { ...greeting, [part]: value },
      {
        onSuccess: () => {
          onSuccess?.();
          tellWithUndo(t, t('settings.saved'), () => takeBack({ [part]: greeting[part] }));
        },
      },
    );
  return { change, save };
}
