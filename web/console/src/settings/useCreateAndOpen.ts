import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { tell } from '../ui/tell';
import { useCreateSetting } from './queries';
import { TEXTS } from './texts';

/** What has a page of its own for its settings, and may be bound to an online chat. */
export type BoundKind = 'feedback-buttons' | 'business-card-sites';

/** Creates a setting and goes to its page. */
export function useCreateAndOpen(kind: BoundKind) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { isPending, error, mutate } = useCreateSetting(kind);
  return {
    isPending,
    error,
    run: (request: { readonly name: string; readonly onlineChatId?: string }, onError?: (error: unknown) => void) =>
      mutate(request, {
        onSuccess: ({ id, name }) => {
          tell(t, t(`${TEXTS[kind]}.created`, { name }));
          void navigate(`/settings/${kind}/${id}`);
        },
        ...(onError && { onError }),
      }),
  };
}
