package io.beseda.conversation.inbox;

import io.beseda.support.problem.Refusal;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.UUID;

/** The last row of a page: the next page holds what is older. Opaque to clients. */
record Cursor(Instant activity, UUID id) {

    /** Before every row. */
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    private static final int NUMBERS = 3;

    static Cursor after(ConversationView last) {
        return new Cursor(last.finishedAt() == null ? last.updatedAt() : last.finishedAt(), last.id());
    }

    /** @throws Refusal if it is none of ours */
    static Cursor parse(String text) {
        LongBuffer in = CursorText.decode(text, NUMBERS);
        return new Cursor(Instant.ofEpochMilli(in.get()), new UUID(in.get(), in.get()));
    }

    @Override
    public String toString() {
        return CursorText.encode(activity.toEpochMilli(), id.getMostSignificantBits(), id.getLeastSignificantBits());
    }
}
