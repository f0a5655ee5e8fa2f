/** What the CRM takes in from {@code conversation-events.v1}. */
package io.beseda.crm.intake;
