package io.beseda.conversation.filestore;

import io.beseda.support.account.AccountId;
import java.util.Objects;
import java.util.UUID;

/** Names a stored file. It is made of numbers only, so that nothing a client says ever becomes part of a path. */
public record FileKey(AccountId accountId, UUID id, Variant variant) {

    /** The file itself, or the small picture of it. */
    public enum Variant {
        ORIGINAL,
        THUMBNAIL
    }

    public FileKey {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(variant);
    }

    /** Slashes between the parts, as in {@code 42/0198…/original}. */
    String path() {
        return accountId + "/" + id + "/"
                + switch (variant) {
                    case ORIGINAL -> "original";
                    case THUMBNAIL -> "thumbnail";
                };
    }
}
