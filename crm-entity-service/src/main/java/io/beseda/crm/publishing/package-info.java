/**
 * What the CRM tells the other services, on {@code crm-events.v1}, {@code custom-fields.v1}, {@code users.v1}, {@code revoked-tokens.v1} and
 * {@code live-signals.v1}.
 */
package io.beseda.crm.publishing;
