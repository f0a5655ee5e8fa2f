/** The shared inbox of an account's operators: its lists, the thread, the answer, the finish. */
package io.beseda.conversation.inbox;
