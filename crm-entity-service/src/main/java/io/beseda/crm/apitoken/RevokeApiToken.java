package io.beseda.crm.apitoken;

import io.beseda.crm.token.RevokeTokens;
import io.beseda.crm.token.RevokedToken;
import io.beseda.crm.user.User;
import io.beseda.crm.user.UsersChanged;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Ends an API token; all those of a user who is no administrator any more end with that change. */
@ApplicationScoped
public class RevokeApiToken {

    private final ApiTokenRepository tokens;
    private final RevokeTokens revokeTokens;

    @Inject
    public RevokeApiToken(ApiTokenRepository tokens, RevokeTokens revokeTokens) {
        this.tokens = tokens;
        this.revokeTokens = revokeTokens;
    }

    /** @throws Refusal 404 if the account has no such token */
    @Transactional
    public void revoke(AccountId account, UUID id) {
        ApiToken token = tokens.remove(account, id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such API token."));
        revoke(List.of(token));
    }

    void revokeOfFormerAdministrators(@Observes UsersChanged changed) {
        changed.users().stream()
                .filter(user -> !user.isActiveAdministrator())
                .map(this::tokensOf)
                .forEach(this::revoke);
    }

    private List<ApiToken> tokensOf(User user) {
        return tokens.removeOf(user.accountId(), user.id());
    }

    private void revoke(List<ApiToken> gone) {
        revokeTokens.revoke(gone.stream()
                .map(token -> new RevokedToken(token.accountId(), token.id(), token.expiresAt()))
                .toList());
    }
}
