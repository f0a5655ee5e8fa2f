package io.beseda.crm.conversation;

import java.time.Instant;

/**
 * A conversation was finished or is open again, after the message with this sequence.
 *
 * @param open whether it is open now
 */
public record ChangedTalk(
        ConversationRef ref, VisitorId visitorId, long number, boolean open, long lastSequence, Instant at) {}
