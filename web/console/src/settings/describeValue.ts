import type { ChatAppearance, ExternalIdField, FinishedConversations, Reopening, SettingValue } from '@beseda/protocol';
import type { TFunction } from 'i18next';

const WORDS = {
  'one-active': 'onlineChats.oneActive',
  multiple: 'onlineChats.multiple',
  signed: 'identityMode.signed',
  unguessable: 'identityMode.unguessable',
  'bottom-right': 'feedbackButtons.bottomRight',
  'bottom-left': 'feedbackButtons.bottomLeft',
} as const;

const SETTINGS = {
  name: 'changes.fieldName',
  conversationMode: 'changes.fieldConversationMode',
  placementAddresses: 'changes.fieldPlacementAddresses',
  embeddedInApp: 'changes.fieldEmbeddedInApp',
  finishedConversations: 'finishedConversations.setting',
  appearance: 'chatSettings.look',
  identityMode: 'identityMode.label',
  color: 'changes.fieldColor',
  position: 'changes.fieldPosition',
  onlineChatId: 'changes.fieldOnlineChatId',
  channels: 'changes.fieldChannels',
  trustedSites: 'changes.fieldTrustedSites',
  signingKeys: 'changes.fieldSigningKeys',
  externalIdField: 'onlineChats.externalId',
  slug: 'cardSites.slug',
  title: 'cardSites.pageTitle',
  text: 'cardSites.text',
  picture: 'cardSites.picture',
  backgroundColor: 'cardSites.backgroundColor',
  textColor: 'cardSites.textColor',
  buttons: 'cardSites.buttons',
  greetingOn: 'greeting.title',
  greetingDelaySeconds: 'greeting.delay',
  greetingDefaultLanguage: 'greeting.defaultLanguage',
  greetingConditions: 'greeting.conditions',
  greetingBranches: 'greeting.branches',
} as const;

/** What a setting is called; one of a newer server by its name in the REST. */
export function describeSetting(t: TFunction, field: string): string {
  return field in SETTINGS ? t(SETTINGS[field as keyof typeof SETTINGS]) : field;
}

const isExternalIdField = (value: SettingValue): value is ExternalIdField =>
  typeof value === 'object' && 'entityType' in value;

const isFinishedConversations = (value: SettingValue): value is FinishedConversations =>
  typeof value === 'object' && 'reopening' in value;

const isAppearance = (value: SettingValue): value is ChatAppearance =>
  typeof value === 'object' && 'senderNames' in value;

function describeAppearance(t: TFunction, { title, avatarId, senderNames }: ChatAppearance): string {
  return [
    title ? t('chatSettings.titleIs', { title }) : t('chatSettings.titleNone'),
    avatarId ? t('chatSettings.avatarSet') : t('chatSettings.avatarNone'),
    senderNames ? t('chatSettings.namesShown') : t('chatSettings.namesHidden'),
  ].join('; ');
}

const REOPENING = {
  always: 'finishedConversations.always',
  'within-days': 'finishedConversations.withinSoManyDays',
  never: 'finishedConversations.never',
} as const satisfies Record<Reopening, string>;

function describeFinished(t: TFunction, { reopening, reopeningDays, readable }: FinishedConversations): string {
  const reading = readable ? t('finishedConversations.readable') : t('finishedConversations.unreadable');
  return `${t(REOPENING[reopening], { count: reopeningDays ?? 0 })}; ${reading}`;
}

/** A setting's value in words. */
export function describeValue(t: TFunction, value: SettingValue | undefined): string {
  if (typeof value === 'boolean') return value ? t('changes.on') : t('changes.off');
  if (Array.isArray(value)) return value.length === 0 ? t('changes.nothing') : value.join(', ');
  if (value === undefined || value === '') return t('changes.nothing');
  if (isExternalIdField(value)) return `${value.name} (${t(`externalId.${value.entityType}`)})`;
  if (isAppearance(value)) return describeAppearance(t, value);
  if (isFinishedConversations(value)) return describeFinished(t, value);
  const text = String(value);
  return text in WORDS ? t(WORDS[text as keyof typeof WORDS]) : text;
}
