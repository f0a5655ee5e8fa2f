/** Owns accounts, users and the entities of the CRM, and opens a contact and a lead when a conversation starts. */
package io.beseda.crm;
