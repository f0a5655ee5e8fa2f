package io.beseda.conversation.talk;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation as integrations see it; its number is its id.
 *
 * @param read operators have read everything the client wrote
 * @param lead empty until the CRM has opened one
 */
record Talk(
        ConversationId id,
        ConversationNumber number,
        VisitorId visitorId,
        long lastSequence,
        boolean open,
        boolean read,
        Optional<LeadLink> lead,
        Instant startedAt,
        Instant updatedAt) {}
