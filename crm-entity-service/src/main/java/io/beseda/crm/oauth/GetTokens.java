package io.beseda.crm.oauth;

import io.beseda.crm.ratelimit.AttemptLimits;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers a client's request for tokens. Refused as {@link OAuthProblem#INVALID_CLIENT} whether the client is unknown or its secret
 * is wrong, as {@link OAuthProblem#INVALID_GRANT} if what it shows is worth nothing, and as {@link OAuthProblem#TOO_MANY_ATTEMPTS}
 * after too many of either.
 */
@ApplicationScoped
public class GetTokens {

    private final IntegrationRepository integrations;
    private final IssueTokens issueTokens;
    private final OAuthLimits limits;
    private final Clock clock;

    @Inject
    public GetTokens(IntegrationRepository integrations, IssueTokens issueTokens, OAuthLimits limits, Clock clock) {
        this.integrations = integrations;
        this.issueTokens = issueTokens;
        this.limits = limits;
        this.clock = clock;
    }

    /** Not in one transaction: what ends with a stolen code stays ended although the request is refused. */
    IssuedTokens get(TokenRequest request, String clientAddress) {
        TokenRequest.Client client = request.client();
        AttemptLimits.Attempt attempt = limits.attempt(client.id().value().toString(), clientAddress);
        ClientSecrets secrets = integrations
                .secrets(client.id(), clock.instant())
                .filter(known -> known.match(client.secret()))
                .orElseThrow(() -> new Refusal(OAuthProblem.INVALID_CLIENT, "Check client_id and client_secret."));
        IssuedTokens tokens = issue(request, secrets)
                .orElseThrow(() -> new Refusal(
                        OAuthProblem.INVALID_GRANT,
                        "It is unknown, expired, used or revoked, or redirect_uri differs from the integration's."));
        attempt.succeeded();
        return tokens;
    }

    private Optional<IssuedTokens> issue(TokenRequest request, ClientSecrets secrets) {
        if (request instanceof TokenRequest.ForCode asked) {
            return asked.code().flatMap(code -> issueTokens.forCode(secrets, code, asked.redirectUri()));
        }
        var asked = (TokenRequest.ForRefreshToken) request;
        return asked.token().flatMap(token -> issueTokens.forRefreshToken(secrets, token));
    }
}
