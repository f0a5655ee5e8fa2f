package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** An administrator allows an integration to act in the account; answers the code to exchange for tokens. */
@ApplicationScoped
public class AllowIntegration {

    private final GrantRepository grants;
    private final OAuthSettings settings;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public AllowIntegration(GrantRepository grants, OAuthSettings settings, UuidV7 uuids, Clock clock) {
        this.grants = grants;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A grant whose code nobody exchanges ends with the code. */
    @Transactional
    OpaqueToken allow(AccountId account, UserId user, String userName, Integration integration) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.codeLifetime());
        grants.removeExpired(now);
        Grant grant = new Grant(uuids.next(), account, integration.id(), user, userName);
        OpaqueToken code = OpaqueToken.fresh();
        grants.add(grant, now, expiresAt);
        grants.addCode(grant, code, integration.redirectUri(), expiresAt);
        return code;
    }
}
