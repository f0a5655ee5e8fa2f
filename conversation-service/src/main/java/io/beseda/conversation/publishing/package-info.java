/** Publishes what happened to conversations on conversation-events.v1, through the outbox. */
package io.beseda.conversation.publishing;
