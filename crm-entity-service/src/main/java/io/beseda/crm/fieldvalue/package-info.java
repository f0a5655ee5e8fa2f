/** The values of custom fields: what an entity has in the fields of its account. */
package io.beseda.crm.fieldvalue;
