package io.beseda.conversation.cannedreply;

import io.beseda.conversation.message.MessageText;
import java.time.Instant;
import java.util.Objects;

/** A text that operators insert by its shortcut. */
record CannedReply(CannedReplyId id, Shortcut shortcut, MessageText text, Instant updatedAt) {

    /** An account's most. */
    static final int MAX_PER_ACCOUNT = 500;

    CannedReply {
        Objects.requireNonNull(id);
        Objects.requireNonNull(shortcut);
        Objects.requireNonNull(text);
        Objects.requireNonNull(updatedAt);
    }
}
