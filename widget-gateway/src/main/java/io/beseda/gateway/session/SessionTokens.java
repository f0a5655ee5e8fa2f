package io.beseda.gateway.session;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.FeedbackButton;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Placement;
import io.beseda.gateway.identity.ProvenIdentity;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Issues and verifies the two tokens of visitors. An empty answer never says what was wrong. */
@ApplicationScoped
public class SessionTokens {

    static final String ISSUER = "beseda-widget";
    static final String SESSION_AUDIENCE = "beseda-widget";
    static final String VISITOR_AUDIENCE = "beseda-visitor";

    /** Clocks of two pods may differ by this much. */
    private static final long LEEWAY_SECONDS = 60;

    private final SignedTokens tokens;
    private final Clock clock;
    private final Duration sessionLifetime;
    private final Duration visitorLifetime;

    public SessionTokens(GatewaySettings settings, Clock clock) {
        this.tokens = new SignedTokens(settings.widget().sessionSecret());
        this.clock = clock;
        this.sessionLifetime = settings.gateway().session().tokenLifetime();
        this.visitorLifetime = settings.gateway().session().visitorTokenLifetime();
    }

    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    String issueSession(Embed embed, OnlineChat chat, Optional<String> origin, SessionGrant grant) {
        long now = clock.instant().getEpochSecond();
        return tokens.sign(new TokenClaims(
                ISSUER,
                SESSION_AUDIENCE,
                chat.accountId().value(),
                chat.id(),
                embed.placement().word(),
                embed.button().map(FeedbackButton::id).orElse(null),
                grant.visitor().value(),
                grant.proof().word(),
                now,
                now + sessionLifetime.toSeconds(),
                origin.orElse(null),
                grant.claimedUserId().orElse(null),
                grant.identity().map(proven -> proven.externalId().value()).orElse(null),
                grant.identity().flatMap(ProvenIdentity::fieldId).orElse(null),
                grant.identity().flatMap(ProvenIdentity::keyId).orElse(null),
                grant.anonymousVisitor().map(VisitorId::value).orElse(null)));
    }

    /** The token by which a visitor without a proving key is recognised next time. */
    public String issueVisitor(WidgetSession session, VisitorId visitor) {
        long now = clock.instant().getEpochSecond();
        return tokens.sign(new TokenClaims(
                ISSUER,
                VISITOR_AUDIENCE,
                session.accountId().value(),
                session.onlineChatId(),
                null,
                null,
                visitor.value(),
                null,
                now,
                now + visitorLifetime.toSeconds(),
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** The session of a token that is genuine, made for this purpose and not expired. */
    public Optional<WidgetSession> session(String token) {
        return valid(token, SESSION_AUDIENCE).flatMap(SessionTokens::session);
    }

    /** The visitor a visitor token names, if it is valid for the chat of this session. */
    public Optional<VisitorId> visitor(String token, WidgetSession session) {
        return valid(token, VISITOR_AUDIENCE)
                .filter(claims -> claims.accountId() == session.accountId().value()
                        && session.onlineChatId().equals(claims.chat()))
                .map(claims -> new VisitorId(claims.visitor()));
    }

    private Optional<TokenClaims> valid(String token, String audience) {
        long now = clock.instant().getEpochSecond();
        return tokens.read(token)
                .filter(claims -> ISSUER.equals(claims.issuer())
                        && audience.equals(claims.audience())
                        && claims.visitor() != null
                        && claims.chat() != null
                        && claims.expiresAt() > now
                        && claims.issuedAt() <= now + LEEWAY_SECONDS);
    }

    private static Optional<WidgetSession> session(TokenClaims claims) {
        Optional<Placement> placement = Arrays.stream(Placement.values())
                .filter(known -> known.word().equals(claims.placement()))
                .findFirst();
        Optional<WidgetSession.Proof> proof = Arrays.stream(WidgetSession.Proof.values())
                .filter(known -> known.word().equals(claims.proof()))
                .findFirst();
        boolean person = proof.filter(WidgetSession.Proof.PERSON::equals).isPresent();
        if (placement.isEmpty() || proof.isEmpty() || person != (claims.externalId() != null)) {
            return Optional.empty();
        }
        return Optional.of(new WidgetSession(
                new AccountId(claims.accountId()),
                claims.chat(),
                placement.get(),
                Optional.ofNullable(claims.feedbackButton()),
                Optional.ofNullable(claims.origin()),
                new VisitorId(claims.visitor()),
                proof.get(),
                Instant.ofEpochSecond(claims.expiresAt()),
                identity(claims),
                Optional.ofNullable(claims.anonymous()).map(VisitorId::new),
                Optional.ofNullable(claims.claimed())));
    }

    private static Optional<ProvenIdentity> identity(TokenClaims claims) {
        return Optional.ofNullable(claims.externalId())
                .map(externalId -> new ProvenIdentity(
                        new ExternalId(externalId),
                        Optional.ofNullable(claims.fieldId()),
                        Optional.ofNullable(claims.keyId())));
    }
}
