package io.beseda.conversation.search;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.CursorText;
import io.beseda.support.problem.Refusal;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.UUID;

/** The last message of a page: the next page holds older ones. Opaque to clients. */
record SearchCursor(Instant createdAt, ConversationId conversationId, long sequence) {

    /** Before every message. */
    static final SearchCursor NEWEST = new SearchCursor(
            Instant.parse("9999-12-31T23:59:59Z"), new ConversationId(new UUID(-1, -1)), Long.MAX_VALUE);

    private static final int NUMBERS = 4;

    static SearchCursor after(FoundMessage last) {
        return new SearchCursor(last.createdAt(), last.conversationId(), last.sequence());
    }

    /** @throws Refusal if it is none of ours */
    static SearchCursor parse(String text) {
        LongBuffer in = CursorText.decode(text, NUMBERS);
        return new SearchCursor(
                Instant.ofEpochMilli(in.get()), new ConversationId(new UUID(in.get(), in.get())), in.get());
    }

    @Override
    public String toString() {
        UUID id = conversationId.value();
        return CursorText.encode(
                createdAt.toEpochMilli(), id.getMostSignificantBits(), id.getLeastSignificantBits(), sequence);
    }
}
