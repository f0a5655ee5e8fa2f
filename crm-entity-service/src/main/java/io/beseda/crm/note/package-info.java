/** Notes: what people and integrations write on leads, contacts, companies and customers. */
package io.beseda.crm.note;
