/**
 * Tokens of integrations live for years, and are refused everywhere within seconds once they are revoked: every pod holds what
 * {@code revoked-tokens.v1} says, so no call asks anybody. Until a pod has read that topic it is not ready and trusts no such token.
 */
package io.beseda.support.revocation;
