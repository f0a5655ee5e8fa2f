package io.beseda.crm.signin;

import io.beseda.crm.user.Role;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;

/** Answer of sign-in and refresh. */
public record SignedInView(String accessToken, long expiresInSeconds, UserPart user) {

    /** Who is signed in. */
    public record UserPart(UserId id, String name, String email, Role role, AccountId accountId, String accountName) {

        static UserPart of(Identity identity) {
            return new UserPart(
                    identity.userId(),
                    identity.name(),
                    identity.email(),
                    identity.role(),
                    identity.accountId(),
                    identity.accountName());
        }
    }
}
