package io.beseda.conversation.message;

/** A text that can't be the text of a message. Never quotes it. */
public class UnusableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableText(MessageText.Problem problem) {
        super("the text of a message: " + problem.wanted());
    }
}
