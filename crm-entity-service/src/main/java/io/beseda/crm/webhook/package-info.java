/** Webhooks: what happens in the account is told to addresses of its integrations. See DESIGN.md. */
package io.beseda.crm.webhook;
