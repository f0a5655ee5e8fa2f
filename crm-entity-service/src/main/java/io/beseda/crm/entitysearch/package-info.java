/** Finding entities: by words, by columns, by the values of custom fields. */
package io.beseda.crm.entitysearch;
