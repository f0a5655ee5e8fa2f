package io.beseda.crm.apitoken;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Creates an API token in the name of a user. */
@ApplicationScoped
public class CreateApiToken {

    /** More than anybody keeps an eye on. */
    private static final int MAX_TOKENS = 100;

    private final ApiTokenRepository tokens;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public CreateApiToken(ApiTokenRepository tokens, UuidV7 uuids, Clock clock) {
        this.tokens = tokens;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** @throws Refusal 409 if the account has as many as there can be */
    @Transactional
    ApiToken create(AccountId account, UserId user, String userName, NewApiToken token) {
        if (tokens.all(account).size() >= MAX_TOKENS) {
            throw new Refusal(ApiTokenProblem.TOO_MANY, "Revoke tokens that are not needed any more.");
        }
        var created =
                new ApiToken(uuids.next(), account, token.name(), user, userName, clock.instant(), token.expiresAt());
        tokens.add(created);
        return created;
    }
}
