/**
 * Keeps every query within one account: entities extend {@link io.beseda.crm.accountscope.AccountOwned}, Hibernate adds the
 * account to all that is read and written, and the account comes from the verified token or from an explicit
 * {@link io.beseda.crm.accountscope.AccountScope}.
 */
package io.beseda.crm.accountscope;
