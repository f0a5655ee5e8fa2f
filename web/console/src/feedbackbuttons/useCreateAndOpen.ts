import type { CreateFeedbackButtonRequest } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { tell } from '../ui/tell';
import { useCreateFeedbackButton } from './queries';

/** Creates a button and goes to its settings. */
export function useCreateAndOpen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { isPending, error, mutate } = useCreateFeedbackButton();
  return {
    isPending,
    error,
    run: (request: CreateFeedbackButtonRequest, onError?: (error: unknown) => void) =>
      mutate(request, {
        onSuccess: (button) => {
          tell(t, t('feedbackButtons.created', { name: button.name }));
          void navigate(`/settings/feedback-buttons/${button.id}`);
        },
        ...(onError && { onError }),
      }),
  };
}
