/** Leads (deals): what an account wants to sell to a contact, and where that stands. */
package io.beseda.crm.lead;
