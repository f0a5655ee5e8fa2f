package io.beseda.crm.token;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.config.JWTAuthContextInfoProvider;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/**
 * Verifies the tokens of this service by its own key, whatever {@code mp.jwt.verify.publickey.location} says: asking itself over
 * HTTP would make it depend on its own front door. Issuer, audience and algorithm are configured as everywhere.
 */
@ApplicationScoped
public class OwnTokenVerification {

    private final JWTAuthContextInfoProvider configured;
    private final SigningKey key;

    @Inject
    public OwnTokenVerification(JWTAuthContextInfoProvider configured, SigningKey key) {
        this.configured = configured;
        this.key = key;
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    JWTAuthContextInfo verification() {
        JWTAuthContextInfo info = new JWTAuthContextInfo(configured.getContextInfo());
        info.setPublicKeyLocation(null);
        info.setPublicKeyContent(null);
        info.setPublicVerificationKey(key.publicKey());
        return info;
    }
}
