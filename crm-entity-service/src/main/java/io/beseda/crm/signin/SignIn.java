package io.beseda.crm.signin;

import io.beseda.crm.ratelimit.AttemptLimits;
import io.beseda.crm.user.Email;
import io.beseda.crm.user.PasswordHash;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Signs a user in by e-mail and password.
 *
 * <p>Refused as {@link SignInProblem#WRONG_CREDENTIALS} whatever was wrong, after the same work, so that nobody learns which
 * e-mails exist; and as {@link SignInProblem#TOO_MANY_ATTEMPTS} after too many failures for the e-mail or from the address.
 */
@ApplicationScoped
public class SignIn {

    private final IdentityRepository identities;
    private final SignInLimits limits;
    private final OpenSignInSession openSignInSession;

    @Inject
    public SignIn(IdentityRepository identities, SignInLimits limits, OpenSignInSession openSignInSession) {
        this.identities = identities;
        this.limits = limits;
        this.openSignInSession = openSignInSession;
    }

    /** Not in one transaction: a connection must not wait for the password's hash. */
    public SignedIn signIn(String typedEmail, String typedPassword, String clientAddress) {
        Optional<Email> email = Email.parse(typedEmail);
        AttemptLimits.Attempt attempt = limits.attempt(email.map(Email::value).orElse(""), clientAddress);
        Optional<Credentials> credentials = email.flatMap(identities::credentials);
        if (!PasswordHash.matches(typedPassword, credentials.map(Credentials::passwordHash))) {
            throw new Refusal(SignInProblem.WRONG_CREDENTIALS, "The e-mail or the password is wrong.");
        }
        attempt.succeeded();
        return openSignInSession.open(credentials.orElseThrow().identity());
    }
}
