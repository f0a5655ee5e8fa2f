/** API tokens: what a program of the account calls {@code /api/v4} with, made and revoked by administrators. */
package io.beseda.crm.apitoken;
