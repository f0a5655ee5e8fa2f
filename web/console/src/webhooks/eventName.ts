import type { TFunction } from 'i18next';

const ENTITIES = [
  'lead',
  'contact',
  'company',
  'customer',
  'unsorted',
  'talk',
  'message',
  'outgoing_message',
  'task',
] as const;
const ACTIONS = ['add', 'update', 'status', 'responsible', 'note', 'delete', 'restore'] as const;

type Entity = (typeof ENTITIES)[number];
type Action = (typeof ACTIONS)[number];

export interface EventGroup {
  readonly entity: Entity;
  readonly events: readonly { readonly code: string; readonly action: Action }[];
}

/** The events by what they happen to, in the order people look for them; codes of a newer server are left out. */
export function eventGroups(codes: readonly string[]): EventGroup[] {
  return ENTITIES.map((entity) => ({
    entity,
    events: ACTIONS.map((action) => ({ code: `${action}_${entity}`, action })).filter(({ code }) =>
      codes.includes(code),
    ),
  })).filter(({ events }) => events.length > 0);
}

/** What happened, in words; a code that is not known as it is. */
export function eventName(t: TFunction, code: string): string {
  const group = eventGroups([code])[0];
  const event = group?.events[0];
  if (!group || !event) return code;
  return t('webhooks.event', {
    entity: t(`webhookEntities.${group.entity}`),
    action: t(`webhookActions.${event.action}`),
  });
}
