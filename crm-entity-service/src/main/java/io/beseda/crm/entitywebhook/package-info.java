/** Tells integrations of what is done with entities. */
package io.beseda.crm.entitywebhook;
