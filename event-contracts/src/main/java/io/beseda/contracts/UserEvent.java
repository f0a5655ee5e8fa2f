package io.beseda.contracts;

/** The users of accounts. Topic {@link Topic#USERS}, keyed by user; the last record per key is the state. */
public sealed interface UserEvent extends Event permits UserPublished {

    long userId();

    @Override
    default String key() {
        return Long.toString(userId());
    }
}
