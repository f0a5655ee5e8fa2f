package io.beseda.gateway.identity;

import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
import io.beseda.support.identity.Person;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a chat takes for a proof of who its client is, at this moment.
 *
 * @param field where external IDs are kept
 * @param unguessableProves a plain user id that nobody can guess is a proof
 * @param keys the live ones, by their ids
 */
public record IdentityRules(Optional<Field> field, boolean unguessableProves, Map<String, VerificationKey> keys) {

    /** Of a chat that has set nothing up: nobody can prove anything. */
    public static final IdentityRules NONE = new IdentityRules(Optional.empty(), false, Map.of());

    /** A field of the CRM. */
    public record Field(long id, ExternalIdKind kind) {}

    public IdentityRules {
        keys = Map.copyOf(keys);
    }

    /** The canonical form of what a page calls its client; empty if the field can't hold it. */
    Optional<ExternalId> externalId(String said) {
        return ExternalId.of(field.map(Field::kind).orElse(ExternalIdKind.TEXT), said);
    }

    /** The visitor that every verified session of this client is. */
    public UUID person(AccountId account, UUID onlineChatId, ExternalId externalId) {
        return field.map(kept -> Person.ofField(account, kept.id(), externalId))
                .orElseGet(() -> Person.ofChat(account, onlineChatId, externalId));
    }

    /** Whether what was proven once would still be taken for a proof: its key is live, the mode and the field are the same. */
    public boolean stillProve(ProvenIdentity proven) {
        return proven.fieldId().equals(field.map(Field::id))
                && proven.keyId().map(keys::containsKey).orElse(unguessableProves);
    }
}
