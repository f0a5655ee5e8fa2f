/** Who takes care of a conversation. */
package io.beseda.conversation.assignment;
