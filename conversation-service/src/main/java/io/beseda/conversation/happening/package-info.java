/** What was done with conversations between their messages, kept for the thread. */
package io.beseda.conversation.happening;
