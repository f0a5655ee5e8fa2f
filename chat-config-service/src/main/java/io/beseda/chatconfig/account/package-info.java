/** Keeps the accounts apart: every row has an account, and a request sees its own only. */
package io.beseda.chatconfig.account;
