package io.beseda.conversation.onlinechat;

import java.util.Optional;
import java.util.Set;

/**
 * What a chat takes for a proof of who its client is.
 *
 * @param fieldId where external IDs are kept
 * @param unguessableProves a plain user id that nobody can guess is a proof
 * @param keys the ids of the live signing keys
 */
public record IdentityRules(Optional<Long> fieldId, boolean unguessableProves, Set<String> keys) {

    /** Of a chat that has set nothing up. */
    public static final IdentityRules NONE = new IdentityRules(Optional.empty(), false, Set.of());

    public IdentityRules {
        keys = Set.copyOf(keys);
    }

    /**
     * Whether what was proven once would still be taken for a proof.
     *
     * @param field where such external IDs were kept then
     * @param key that signed it; empty for a user id
     */
    public boolean stillProve(Optional<Long> field, Optional<String> key) {
        return field.equals(fieldId) && key.map(keys::contains).orElse(unguessableProves);
    }
}
