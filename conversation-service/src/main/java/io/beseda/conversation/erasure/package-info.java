/** Forgets the conversations of clients whom the CRM has erased. See {@code DESIGN.md}. */
package io.beseda.conversation.erasure;
