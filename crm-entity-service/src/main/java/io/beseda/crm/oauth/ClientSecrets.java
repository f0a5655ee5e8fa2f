package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.AccountId;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The hashes by which an integration is recognised.
 *
 * @param previous still valid after a rotation
 */
record ClientSecrets(AccountId accountId, IntegrationId integrationId, byte[] current, Optional<byte[]> previous) {

    /** Takes the same time whatever is wrong. */
    boolean match(String given) {
        byte[] hash = hash(given);
        boolean isCurrent = MessageDigest.isEqual(hash, current);
        boolean isPrevious = MessageDigest.isEqual(hash, previous.orElse(current));
        return isCurrent || isPrevious;
    }

    /** What can't be a secret has the hash of one that nobody knows. */
    private static byte[] hash(String given) {
        return OpaqueToken.parse(given).orElseGet(OpaqueToken::fresh).hash();
    }

    /** Never the hashes: this may end in a log. */
    @Override
    public String toString() {
        return "ClientSecrets of " + integrationId;
    }
}
