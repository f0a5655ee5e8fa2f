/** Contacts: the people an account deals with. */
package io.beseda.crm.contact;
