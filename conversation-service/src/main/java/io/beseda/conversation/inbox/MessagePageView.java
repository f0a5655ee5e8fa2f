package io.beseda.conversation.inbox;

import java.util.List;
import java.util.UUID;

/**
 * A page of a thread in the order of sequences.
 *
 * @param lastSequence of the conversation, so that a reader sees whether there is more
 */
public record MessagePageView(UUID conversationId, long lastSequence, List<MessageView> items) {}
