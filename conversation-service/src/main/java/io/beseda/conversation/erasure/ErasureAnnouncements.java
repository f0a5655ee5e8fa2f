package io.beseda.conversation.erasure;

/** Tells others that a client's history is gone, if and only if the transaction commits. */
public interface ErasureAnnouncements {

    /** Call it last in the transaction. */
    void append(ErasedHistory history);
}
