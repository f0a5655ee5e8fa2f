package io.beseda.conversation.cannedreply;

import java.time.Instant;
import java.util.UUID;

/** A canned reply. Its text may hold placeholders such as {@code {{visitor.name}}}, which the console fills. */
public record CannedReplyView(UUID id, String shortcut, String text, Instant updatedAt) {

    static CannedReplyView of(CannedReply reply) {
        return new CannedReplyView(
                reply.id().value(), reply.shortcut().value(), reply.text().value(), reply.updatedAt());
    }
}
