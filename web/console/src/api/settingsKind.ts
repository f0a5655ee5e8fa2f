import type {
  BusinessCardSite,
  CreateBusinessCardSiteRequest,
  CreateFeedbackButtonRequest,
  CreateOnlineChatRequest,
  FeedbackButton,
  OnlineChat,
  UpdateBusinessCardSiteRequest,
  UpdateFeedbackButtonRequest,
  UpdateOnlineChatRequest,
} from '@beseda/protocol';

interface Kinds {
  'online-chats': { item: OnlineChat; create: CreateOnlineChatRequest; update: UpdateOnlineChatRequest };
  'feedback-buttons': {
    item: FeedbackButton;
    create: CreateFeedbackButtonRequest;
    update: UpdateFeedbackButtonRequest;
  };
  'business-card-sites': {
    item: BusinessCardSite;
    create: CreateBusinessCardSiteRequest;
    update: UpdateBusinessCardSiteRequest;
  };
}

/** What has settings, named as in the REST: all kinds are read and changed alike. */
export type SettingsKind = keyof Kinds;

export type Setting<Kind extends SettingsKind> = Kinds[Kind]['item'];
export type CreateRequest<Kind extends SettingsKind> = Kinds[Kind]['create'];
export type UpdateRequest<Kind extends SettingsKind> = Kinds[Kind]['update'];

export interface Settings<Kind extends SettingsKind> {
  readonly items: readonly Setting<Kind>[];
}
