package io.beseda.gateway.livesignal;

import java.util.UUID;

/** How far the client of a socket said last that it has read: it need not be told so by another of its sockets. */
public record ReadUpTo(UUID conversationId, long sequence) {

    /** Of a socket that has read nothing. */
    public static final ReadUpTo NOTHING = new ReadUpTo(new UUID(0, 0), 0);

    public boolean covers(UUID conversation, long reached) {
        return conversation.equals(conversationId) && reached <= sequence;
    }
}
