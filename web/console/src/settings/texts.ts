/** Where the texts of each kind of settings are. */
export const TEXTS = {
  'online-chats': 'onlineChats',
  'feedback-buttons': 'feedbackButtons',
  'business-card-sites': 'cardSites',
} as const;
