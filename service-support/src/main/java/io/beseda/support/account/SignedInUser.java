package io.beseda.support.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

    /** The name to show beside what the user does. */
    public String name() {
        String name = token.getClaim(NAME_CLAIM);
        return name == null ? "" : name;
    }
}
