package io.beseda.conversation.inbox;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Base64;
import java.util.List;

/** The numbers of a cursor as a text that is opaque to clients. */
public final class CursorText {

    private CursorText() {}

    public static String encode(long... numbers) {
        ByteBuffer out = ByteBuffer.allocate(numbers.length * Long.BYTES);
        out.asLongBuffer().put(numbers);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    /** @throws Refusal if the text does not hold this many numbers */
    public static LongBuffer decode(String text, int count) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == count * Long.BYTES) {
                return ByteBuffer.wrap(bytes).asLongBuffer();
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other unusable cursor.
        }
        throw new Refusal(
                CommonProblem.INVALID_REQUEST,
                "the cursor is not one of ours",
                List.of(new FieldError("/cursor", "cursor-unknown", "take nextCursor of the page before, unchanged")));
    }
}
