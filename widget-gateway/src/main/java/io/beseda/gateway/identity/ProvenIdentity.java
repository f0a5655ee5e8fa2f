package io.beseda.gateway.identity;

import io.beseda.support.identity.ExternalId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a client has proven to be.
 *
 * @param fieldId where such external IDs were kept at that moment
 * @param keyId the key that signed it; empty for an ID that can't be guessed
 */
public record ProvenIdentity(ExternalId externalId, Optional<Long> fieldId, Optional<String> keyId) {

    public ProvenIdentity {
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(fieldId);
        Objects.requireNonNull(keyId);
    }
}
