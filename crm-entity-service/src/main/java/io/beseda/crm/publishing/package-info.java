/** What the CRM tells the other services, on {@code crm-events.v1} and {@code custom-fields.v1}. */
package io.beseda.crm.publishing;
