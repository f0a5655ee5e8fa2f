/** OAuth2: integrations of an account, what administrators allow them, and their tokens. See DESIGN.md. */
package io.beseda.crm.oauth;
