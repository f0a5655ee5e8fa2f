/**
 * SQL written by hand: for work over many rows at once, which entities are too slow for, and for the few questions that are asked
 * before an account is known. What it is given for each row includes the account.
 */
package io.beseda.support.sql;
