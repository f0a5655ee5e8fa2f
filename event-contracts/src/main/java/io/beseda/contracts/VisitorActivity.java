package io.beseda.contracts;

import java.util.UUID;

/** What a visitor did in the chat window, as the gateway accepted it. Topic {@link Topic#VISITOR_ACTIVITY}, keyed by visitor. */
public sealed interface VisitorActivity extends Event
        permits MessageWritten, FinishRequested, PageDataWritten, VisitorIdentified {

    /** The visitor whose session did it, proven by the session token and never taken from the frame. */
    UUID visitorId();

    @Override
    default String key() {
        return visitorId().toString();
    }
}
