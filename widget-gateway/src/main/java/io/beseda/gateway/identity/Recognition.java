package io.beseda.gateway.identity;

import io.beseda.support.identity.ExternalId;
import java.util.Optional;

/** What a session request comes to: who its client is, as far as that is known. */
public sealed interface Recognition {

    /** Why a user token that came with it proves nothing. */
    default Optional<UserTokenFlaw> flaw() {
        return Optional.empty();
    }

    /** The client proved it. */
    record Verified(ProvenIdentity identity) implements Recognition {}

    /** The page says so, and nothing more. */
    record Claimed(ExternalId externalId, Optional<UserTokenFlaw> flaw) implements Recognition {}

    /** The page says nothing that could be believed or shown. */
    record Anonymous(Optional<UserTokenFlaw> flaw) implements Recognition {}
}
