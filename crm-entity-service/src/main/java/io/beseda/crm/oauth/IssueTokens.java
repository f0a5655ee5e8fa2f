package io.beseda.crm.oauth;

import io.beseda.crm.token.AccessTokens;
import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives a client, whose secret was right, its tokens. Empty if what it showed is worth nothing. See DESIGN.md. */
@ApplicationScoped
public class IssueTokens {

    private static final Logger LOG = Logger.getLogger(IssueTokens.class);

    /** Lost answers in a row that cost nothing. */
    private static final int KEPT_OF_A_GENERATION = 10;

    private final GrantRepository grants;
    private final EndGrants endGrants;
    private final AccessTokens accessTokens;
    private final OAuthSettings settings;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public IssueTokens(
            GrantRepository grants,
            EndGrants endGrants,
            AccessTokens accessTokens,
            OAuthSettings settings,
            UuidV7 uuids,
            Clock clock) {
        this.grants = grants;
        this.endGrants = endGrants;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A code that comes again ends what it gave. */
    @Transactional
    Optional<IssuedTokens> forCode(ClientSecrets client, OpaqueToken code, String redirectUri) {
        Instant now = clock.instant();
        Optional<GrantRepository.Code> found = grants.lockByCode(client.accountId(), client.integrationId(), code, now);
        Optional<Grant> stolen =
                found.filter(known -> known.usedAt().isPresent()).map(GrantRepository.Code::grant);
        if (stolen.isPresent()) {
            LOG.warnf("integration %s: a used code came again, its grant ends", client.integrationId());
            endGrants.end(List.of(stolen.get()));
            return Optional.empty();
        }
        return found.filter(known -> known.redirectUri().equals(redirectUri)).map(known -> {
            grants.markUsed(client.accountId(), code, now);
            return issue(known.grant(), 1, now);
        });
    }

    /** The token stays usable until the new one is used. */
    @Transactional
    Optional<IssuedTokens> forRefreshToken(ClientSecrets client, OpaqueToken token) {
        Instant now = clock.instant();
        return grants.lockByRefreshToken(client.accountId(), client.integrationId(), token, now)
                .map(used -> {
                    grants.endBehind(used, token);
                    return issue(used.grant(), used.generation() + 1, now);
                });
    }

    private IssuedTokens issue(Grant grant, int generation, Instant now) {
        OpaqueToken refreshToken = OpaqueToken.fresh();
        grants.addRefreshToken(grant, refreshToken, generation, now, now.plus(settings.refreshTokenLifetime()));
        grants.keepNewest(grant, generation, KEPT_OF_A_GENERATION);
        UUID id = uuids.next();
        // A JWT knows whole seconds.
        Instant expiresAt = now.plus(settings.accessTokenLifetime()).truncatedTo(ChronoUnit.SECONDS);
        grants.addAccessToken(grant, id, now, expiresAt);
        String accessToken = accessTokens.issue(new AccessTokens.Integration(
                grant.accountId(),
                grant.userId(),
                grant.userName(),
                grant.integrationId().value(),
                id,
                expiresAt));
        return new IssuedTokens(accessToken, settings.accessTokenLifetime(), refreshToken);
    }
}
