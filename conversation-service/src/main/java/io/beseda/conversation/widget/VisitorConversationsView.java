package io.beseda.conversation.widget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The visitor's own open conversations, newest first. */
public record VisitorConversationsView(List<Item> items) {

    /**
     * A conversation as visitors see it.
     *
     * @param state always {@code open}: finished ones are not shown
     */
    public record Item(
            UUID id, long number, String state, long lastSequence, LastMessage lastMessage, Instant startedAt) {}

    /** The newest message. */
    public record LastMessage(long sequence, VisitorAuthorView author, String text, Instant createdAt) {}
}
