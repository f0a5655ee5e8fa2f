package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Creates an integration with its client secret. */
@ApplicationScoped
public class CreateIntegration {

    private static final int MAX_INTEGRATIONS = 100;

    private final IntegrationRepository integrations;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public CreateIntegration(IntegrationRepository integrations, UuidV7 uuids, Clock clock) {
        this.integrations = integrations;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Nobody can see the secret again. */
    record Created(Integration integration, OpaqueToken secret) {}

    /** @throws Refusal 409 if the account has as many as there can be */
    @Transactional
    Created create(AccountId account, String creator, NewIntegration integration) {
        if (integrations.all(account).size() >= MAX_INTEGRATIONS) {
            throw new Refusal(OAuthProblem.TOO_MANY_INTEGRATIONS, "Delete integrations that are not needed any more.");
        }
        var created = new Integration(
                new IntegrationId(uuids.next()),
                account,
                integration.name(),
                integration.redirectUri(),
                creator,
                clock.instant());
        OpaqueToken secret = OpaqueToken.fresh();
        integrations.add(created, secret);
        return new Created(created, secret);
    }
}
