/** Owns conversations and their messages: the sequence in a conversation is the order that everyone sees. */
package io.beseda.conversation;
