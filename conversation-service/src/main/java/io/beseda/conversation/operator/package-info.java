/** The operators of accounts, known from users.v1. */
package io.beseda.conversation.operator;
