/** Custom fields: what an account keeps on leads, contacts, companies and customers beyond what every account does. */
package io.beseda.crm.customfield;
