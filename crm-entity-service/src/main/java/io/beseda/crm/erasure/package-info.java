/** Everything the CRM holds of a client: as one export, and until it is erased. See {@code DESIGN.md}. */
package io.beseda.crm.erasure;
