package io.beseda.conversation.conversation;

/** An event names a conversation that its account does not have. */
public class UnknownConversation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownConversation(String message) {
        super(message);
    }
}
