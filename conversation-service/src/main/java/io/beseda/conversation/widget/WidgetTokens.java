package io.beseda.conversation.widget;

import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.SignedInUser;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies the tokens the gateway gives to widgets: HS256 and no other algorithm, issuer, audience, expiry. An operator's
 * token is never one of them, whoever signed it.
 */
@ApplicationScoped
public class WidgetTokens {

    private static final String ISSUER = "beseda-widget";
    private static final int MIN_SECRET_BYTES = 32;
    private static final int CLOCK_SKEW_SECONDS = 60;

    private final JWTParser sessions;
    private final JWTParser visitors;

    @Inject
    public WidgetTokens(WidgetSettings settings) {
        byte[] secret = Base64.getDecoder().decode(settings.sessionSecret().trim());
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("beseda.widget.session-secret needs " + MIN_SECRET_BYTES + " bytes");
        }
        SecretKey key = new SecretKeySpec(secret, "HmacSHA256");
        sessions = parser(key, "beseda-widget");
        visitors = parser(key, "beseda-visitor");
    }

    /**
     * A verified token.
     *
     * @param proven who the visitor is needs no other token
     * @param person what proved it, where the visitor is a person
     */
    public record Verified(Visitor visitor, boolean proven, Optional<PersonProof> person) {}

    /**
     * What proved who a person is.
     *
     * @param fieldId where such external IDs were kept then
     * @param keyId that signed it; empty for a user id
     */
    public record PersonProof(Optional<Long> fieldId, Optional<String> keyId) {}

    /** The session of a token from {@code POST /widget/session}; empty if it is not one, or no longer. */
    public Optional<Verified> session(String token) {
        return verify(sessions, token);
    }

    /** The visitor of a token that a widget keeps; empty if it is not one, or no longer. */
    public Optional<Verified> visitor(String token) {
        return verify(visitors, token);
    }

    private static Optional<Verified> verify(JWTParser parser, String token) {
        try {
            JsonWebToken verified = parser.parse(token);
            Visitor visitor = new Visitor(
                    new AccountId(Long.parseLong(
                            verified.getClaim(SignedInUser.ACCOUNT_CLAIM).toString())),
                    new OnlineChatId(UUID.fromString(verified.getClaim("chat"))),
                    new VisitorId(UUID.fromString(verified.getSubject())));
            boolean person = "person".equals(verified.getClaim("proof"));
            return Optional.of(new Verified(
                    visitor,
                    person || "key".equals(verified.getClaim("proof")),
                    person ? Optional.of(proof(verified)) : Optional.empty()));
        } catch (ParseException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static PersonProof proof(JsonWebToken session) {
        return new PersonProof(
                session.<Object>claim("field").map(field -> Long.valueOf(field.toString())), session.claim("key"));
    }

    private static JWTParser parser(SecretKey key, String audience) {
        var context = new JWTAuthContextInfo();
        context.setSecretVerificationKey(key);
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        context.setIssuedBy(ISSUER);
        context.setExpectedAudience(Set.of(audience));
        context.setRequiredClaims(Set.of("sub", "exp", "chat", SignedInUser.ACCOUNT_CLAIM));
        context.setClockSkew(CLOCK_SKEW_SECONDS);
        return new DefaultJWTParser(context);
    }
}
