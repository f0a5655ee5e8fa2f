package io.beseda.crm.oauth;

import io.beseda.crm.token.RevokeTokens;
import io.beseda.crm.user.UsersChanged;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ends grants with all their tokens: with an integration, or with the role of the administrator who gave them. */
@ApplicationScoped
public class EndGrants {

    private final IntegrationRepository integrations;
    private final GrantRepository grants;
    private final RevokeTokens revokeTokens;

    @Inject
    public EndGrants(IntegrationRepository integrations, GrantRepository grants, RevokeTokens revokeTokens) {
        this.integrations = integrations;
        this.grants = grants;
        this.revokeTokens = revokeTokens;
    }

    /** @throws Refusal 404 if the account has no such integration */
    @Transactional
    void deleteIntegration(AccountId account, IntegrationId id) {
        integrations.existing(account, id);
        end(grants.ofIntegration(account, id));
        integrations.remove(account, id);
    }

    void endThoseOfFormerAdministrators(@Observes UsersChanged changed) {
        changed.users().stream()
                .filter(user -> !user.isActiveAdministrator())
                .forEach(user -> end(grants.ofUser(user.accountId(), user.id())));
    }

    /** Within a transaction. */
    void end(List<Grant> ended) {
        revokeTokens.revoke(
                ended.stream().flatMap(grant -> grants.remove(grant).stream()).toList());
    }
}
