package io.beseda.support.revocation;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/**
 * Refuses tokens that were revoked, wherever a service verifies one: of requests and of sockets. A revoked token is answered as an
 * expired one is.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RevocableTokenFactory extends JWTCallerPrincipalFactory {

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final RevokedTokens tokens;

    @Inject
    public RevocableTokenFactory(RevokedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal verified = verifying.parse(token, context);
        if (!tokens.allows(verified)) {
            throw new ParseException("the token was revoked, or it is not known yet whether it was");
        }
        return verified;
    }
}
