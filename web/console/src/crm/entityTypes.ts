import { IconBuilding, IconCash, IconHeartHandshake, IconUser, type Icon } from '@tabler/icons-react';
import type { EntityType } from '@beseda/protocol';

export const ENTITY_TYPES = ['leads', 'contacts', 'companies', 'customers'] as const satisfies readonly EntityType[];

export const ENTITY_ICONS: Readonly<Record<EntityType, Icon>> = {
  leads: IconCash,
  contacts: IconUser,
  companies: IconBuilding,
  customers: IconHeartHandshake,
};

export const entityPath = (type: EntityType, id: number) => `/${type}/${id}`;
