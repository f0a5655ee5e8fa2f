import type { ApiClient } from '../api/apiClient';
import { settingsQuery, useUpdateSetting } from '../settings/queries';

export const feedbackButtonsQuery = (api: ApiClient) => settingsQuery(api, 'feedback-buttons');

export const useUpdateFeedbackButton = (id: string) => useUpdateSetting('feedback-buttons', id);
