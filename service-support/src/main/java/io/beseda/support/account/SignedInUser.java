package io.beseda.support.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of a REST request, as its verified access token says: the only source of the account a request acts in.
 *
 * <p>Use it in resources that require a role; without a token its methods throw {@link IllegalStateException}.
 */
@RequestScoped
public class SignedInUser {

    /** Claim with the account's id, a JSON number. */
    public static final String ACCOUNT_CLAIM = "account_id";

    /** Claim with the name to show beside what the user does. */
    public static final String NAME_CLAIM = "name";

    /** Claim with the id of the sign-in session a token belongs to, as OpenID Connect names it; tokens of other issuers may lack it. */
    public static final String SESSION_CLAIM = "sid";

    /**
     * Claim with the id of the integration or API token that uses a token; people's tokens lack it. Such a token is long-lived and
     * may be revoked, see {@code io.beseda.support.revocation}.
     */
    public static final String INTEGRATION_CLAIM = "integration_id";

    private final JsonWebToken token;

    @Inject
    public SignedInUser(JsonWebToken token) {
        this.token = token;
    }

    public AccountId accountId() {
        Object claim = token.getClaim(ACCOUNT_CLAIM);
        if (claim == null) {
            throw new IllegalStateException("the access token names no account");
        }
        return new AccountId(Long.parseLong(claim.toString()));
    }

    public UserId userId() {
        return new UserId(Long.parseLong(token.getSubject()));
    }

    /** What calls in the user's name; empty when it is the user. */
    public Optional<String> integrationId() {
        return Optional.ofNullable(token.<Object>getClaim(INTEGRATION_CLAIM)).map(Object::toString);
    }

    /** The name to show beside what the user does. */
    public String name() {
        String name = token.getClaim(NAME_CLAIM);
        return name == null ? "" : name;
    }
}
