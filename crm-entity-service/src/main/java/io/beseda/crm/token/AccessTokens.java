package io.beseda.crm.token;

import io.beseda.crm.user.Role;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.account.UserId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;

/** Issues access tokens, ES256, understood by every service: short-lived ones to people, long-lived ones to integrations. */
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

    /**
     * For whom an integration speaks: always an administrator.
     *
     * @param integrationId what its requests are counted by
     * @param tokenId what the token is revoked by
     */
    public record Integration(
            AccountId accountId, UserId userId, String userName, UUID integrationId, UUID tokenId, Instant expiresAt) {}

    public Duration lifetime() {
        return lifetime;
    }

    public String issue(Bearer bearer) {
        Instant now = clock.instant();
        return sign(claims(bearer.accountId(), bearer.userId(), bearer.name(), bearer.role())
                .claim("email", bearer.email())
                .claim(SignedInUser.SESSION_CLAIM, bearer.sessionId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime)));
    }

    public String issue(Integration bearer) {
        return sign(claims(bearer.accountId(), bearer.userId(), bearer.userName(), Role.ADMINISTRATOR)
                .claim(SignedInUser.INTEGRATION_CLAIM, bearer.integrationId().toString())
                .claim(Claims.jti, bearer.tokenId().toString())
                .issuedAt(clock.instant())
                .expiresAt(bearer.expiresAt()));
    }

    private JwtClaimsBuilder claims(AccountId accountId, UserId userId, String name, Role role) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(userId.toString())
                .claim(SignedInUser.ACCOUNT_CLAIM, accountId.value())
                .claim(SignedInUser.NAME_CLAIM, name)
                .groups(role.groups());
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.id()).sign(key.privateKey());
    }
}
