/** Which contact an external ID names: looked up in the fields that online chats have chosen, and written there. See {@code DESIGN.md}. */
package io.beseda.crm.externalid;
