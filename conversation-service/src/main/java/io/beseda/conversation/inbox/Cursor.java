package io.beseda.conversation.inbox;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The last row of a page: the next page holds what is older. Opaque to clients. */
record Cursor(Instant activity, UUID id) {

    /** Before every row. */
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    private static final int BYTES = 3 * Long.BYTES;

    static Cursor after(ConversationView last) {
        return new Cursor(last.finishedAt() == null ? last.updatedAt() : last.finishedAt(), last.id());
    }

    static Cursor parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                return new Cursor(Instant.ofEpochMilli(in.getLong()), new UUID(in.getLong(), in.getLong()));
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other unusable cursor.
        }
        throw new Refusal(
                CommonProblem.INVALID_REQUEST,
                "the cursor is not one of ours",
                List.of(new FieldError("/cursor", "cursor-unknown", "take nextCursor of the page before, unchanged")));
    }

    @Override
    public String toString() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.putLong(activity.toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }
}
