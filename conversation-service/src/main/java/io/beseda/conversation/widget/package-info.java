/** What a visitor may read of its own conversations, proven by the tokens of its widget session. */
package io.beseda.conversation.widget;
