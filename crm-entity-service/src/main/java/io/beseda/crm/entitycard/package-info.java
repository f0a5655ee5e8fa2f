/** What the card of an entity shows around its own fields: what it is linked with, and every conversation. */
package io.beseda.crm.entitycard;
