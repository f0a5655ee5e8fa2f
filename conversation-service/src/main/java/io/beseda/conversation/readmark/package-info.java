/** How far the visitor and the operators of a conversation have read. */
package io.beseda.conversation.readmark;
