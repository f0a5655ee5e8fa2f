/** Accounts: who Beseda works for, each apart from all others. */
package io.beseda.crm.account;
