package io.beseda.crm.token;

import io.beseda.crm.user.Role;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.account.UserId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues the access tokens of operators: short-lived, ES256, understood by every service. */
@ApplicationScoped
public class AccessTokens {

    private final SigningKey key;
    private final Clock clock;
    private final Duration lifetime;
    private final String issuer;
    private final Set<String> audience;

    @Inject
    public AccessTokens(
            SigningKey key,
            Clock clock,
            TokenSettings settings,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audience) {
        this.key = key;
        this.clock = clock;
        this.lifetime = settings.accessTokenLifetime();
        this.issuer = issuer;
        this.audience = audience;
    }

    /** Whom a token speaks for, and the sign-in session it belongs to. */
    public record Bearer(AccountId accountId, UserId userId, String name, String email, Role role, UUID sessionId) {}

    public Duration lifetime() {
        return lifetime;
    }

    public String issue(Bearer bearer) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(bearer.userId().toString())
                .claim(SignedInUser.ACCOUNT_CLAIM, bearer.accountId().value())
                .claim("name", bearer.name())
                .claim("email", bearer.email())
                .claim(SignedInUser.SESSION_CLAIM, bearer.sessionId().toString())
                .groups(bearer.role().groups())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .sign(key.privateKey());
    }
}
