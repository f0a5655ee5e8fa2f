package io.beseda.conversation.talk;

import io.beseda.conversation.message.MessageText;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.Optional;

/** Reads the bodies of requests. */
final class TalkRequests {

    private TalkRequests() {}

    /** The text to send; empty after it noted what is wrong. */
    static Optional<MessageText> text(V4Item item) {
        item.require("text", "Write something.");
        Optional<String> given = item.text("text");
        Optional<MessageText.Problem> problem = given.flatMap(MessageText::problemOf);
        problem.ifPresent(found -> item.refuse("text", flaw(found), "A text: " + found.wanted() + "."));
        return problem.isPresent() ? Optional.empty() : given.map(MessageText::new);
    }

    private static V4Flaw flaw(MessageText.Problem problem) {
        return switch (problem) {
            case EMPTY -> V4Flaw.NOT_BLANK;
            case TOO_LONG -> V4Flaw.TOO_LONG;
            case NOT_UNICODE -> V4Flaw.INVALID_VALUE;
        };
    }
}
