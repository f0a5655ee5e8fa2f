package io.beseda.conversation.cannedreply;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A canned reply of an account. */
record CannedReplyId(@JsonValue UUID value) {

    CannedReplyId {
        Objects.requireNonNull(value);
    }
}
