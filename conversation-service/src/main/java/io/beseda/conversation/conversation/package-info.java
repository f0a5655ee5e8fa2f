/** The conversation itself: its number, its visitor, its life between started, finished and reopened, and the lock on its row. */
package io.beseda.conversation.conversation;
