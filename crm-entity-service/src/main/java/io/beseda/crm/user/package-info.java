/** The people who sign in: operators and administrators of an account. */
package io.beseda.crm.user;
