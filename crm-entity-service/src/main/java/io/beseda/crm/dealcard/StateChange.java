package io.beseda.crm.dealcard;

import io.beseda.crm.conversation.ConversationRef;
import java.time.Instant;

/** A conversation was finished or reopened, after the message with this sequence. */
public sealed interface StateChange {

    ConversationRef ref();

    long lastSequence();

    /** Of two changes of a conversation, the later has the higher rank; see DESIGN.md. */
    long rank();

    /**
     * It was finished.
     *
     * @param byName {@code null} when nobody told it
     */
    record Finished(ConversationRef ref, long lastSequence, String byType, String byName, Instant at)
            implements StateChange {

        @Override
        public long rank() {
            return 2 * lastSequence;
        }
    }

    /** Its client wrote into it again. */
    record Reopened(ConversationRef ref, long lastSequence) implements StateChange {

        @Override
        public long rank() {
            return 2 * lastSequence + 1;
        }
    }
}
