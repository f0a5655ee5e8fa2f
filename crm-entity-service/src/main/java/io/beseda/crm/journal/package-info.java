/** The journal: what was done with entities, when and by whom. */
package io.beseda.crm.journal;
