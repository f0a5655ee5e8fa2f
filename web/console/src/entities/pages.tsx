import { EntitiesPage } from './EntitiesPage';
import { EntityPage } from './EntityPage';

/** The list of each type; leads have a board. Keyed: another type is another page. */
export const LISTS = {
  contacts: () => <EntitiesPage key="contacts" type="contacts" />,
  companies: () => <EntitiesPage key="companies" type="companies" />,
  customers: () => <EntitiesPage key="customers" type="customers" />,
};

/** The card of each type. */
export const CARDS = {
  leads: () => <EntityPage type="leads" />,
  contacts: () => <EntityPage type="contacts" />,
  companies: () => <EntityPage type="companies" />,
  customers: () => <EntityPage type="customers" />,
};
