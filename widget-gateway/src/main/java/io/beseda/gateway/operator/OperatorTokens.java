package io.beseda.gateway.operator;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.account.UserId;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Verifies operators' access tokens as {@code mp.jwt.*} says: the same keys, issuer and audience as on every REST call. Sockets are
 * for people: the tokens of integrations, which may live for years, open none.
 */
@ApplicationScoped
class OperatorTokens {

    private static final Logger LOG = Logger.getLogger(OperatorTokens.class);

    private final JWTParser parser;
    private final Vertx vertx;

    OperatorTokens(JWTParser parser, Vertx vertx) {
        this.parser = parser;
        this.vertx = vertx;
    }

    /** Answers on any thread. Works on a worker thread: fetching keys may block. */
    void verify(String token, Consumer<Optional<Operator>> answer) {
        vertx.executeBlocking(() -> operator(token), false).onComplete(result -> {
            if (result.failed()) {
                LOG.error("an access token could not be verified", result.cause());
            }
            answer.accept(result.succeeded() ? result.result() : Optional.empty());
        });
    }

    private Optional<Operator> operator(String token) {
        try {
            JsonWebToken verified = parser.parse(token);
            Object account = verified.getClaim(SignedInUser.ACCOUNT_CLAIM);
            if (account == null
                    || !verified.getGroups().contains(Roles.OPERATOR)
                    || verified.containsClaim(SignedInUser.INTEGRATION_CLAIM)) {
                return Optional.empty();
            }
            boolean administrator = verified.getGroups().contains(Roles.ADMINISTRATOR);
            return Optional.of(new Operator(
                    new AccountId(Long.parseLong(account.toString())),
                    new UserId(Long.parseLong(verified.getSubject())),
                    text(verified, SignedInUser.NAME_CLAIM),
                    administrator,
                    text(verified, SignedInUser.SESSION_CLAIM).map(UUID::fromString),
                    Instant.ofEpochSecond(verified.getIssuedAtTime()),
                    Instant.ofEpochSecond(verified.getExpirationTime())));
        } catch (ParseException | IllegalArgumentException e) {
            LOG.debugf("an access token was refused: %s", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.<Object>claim(claim).map(Object::toString).filter(text -> !text.isBlank());
    }
}
