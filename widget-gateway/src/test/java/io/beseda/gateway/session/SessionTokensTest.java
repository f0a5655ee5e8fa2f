package io.beseda.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Appearance;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Placement;
import io.beseda.gateway.chatconfig.Script;
import io.beseda.gateway.identity.IdentityRules;
import io.beseda.support.account.AccountId;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SessionTokensTest {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final OnlineChat CHAT = new OnlineChat(
            new AccountId(7),
            UUID.randomUUID(),
            1,
            Appearance.of("Shop"),
            "one-active",
            new Script(1, "0", List.of(), Optional.empty()),
            Optional.empty(),
            IdentityRules.NONE);
    private static final VisitorId VISITOR = new VisitorId(UUID.randomUUID());

    private final SessionTokens tokens = tokens(SECRET, NOW);

    @Test
    void whatIsIssuedIsReadBack() {
        String token = issue();

        assertThat(tokens.session(token))
                .contains(new WidgetSession(
                        CHAT.accountId(),
                        CHAT.id(),
                        Placement.WEB,
                        Optional.empty(),
                        Optional.of("https://shop.example"),
                        VISITOR,
                        WidgetSession.Proof.KEY,
                        NOW.plus(Duration.ofMinutes(15)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("user 5")));
    }

    @Test
    void tokenDiesAtItsExpiry() {
        String token = issue();

        assertThat(tokens(SECRET, NOW.plusSeconds(899)).session(token)).isPresent();
        assertThat(tokens(SECRET, NOW.plusSeconds(900)).session(token)).isEmpty();
    }

    @Test
    void tokenOfAnotherPurposeOrSecretIsRefused() {
        WidgetSession session = tokens.session(issue()).orElseThrow();
        String visitorToken = tokens.issueVisitor(session, VISITOR);

        assertThat(tokens.session(visitorToken)).isEmpty();
        assertThat(tokens.visitor(issue(), session)).isEmpty();
        assertThat(tokens.visitor(visitorToken, session)).contains(VISITOR);
        String otherSecret = Base64.getEncoder().encodeToString("another secret, 32 bytes or more".getBytes(UTF_8));
        assertThat(tokens(otherSecret, NOW).session(issue())).isEmpty();
    }

    @Test
    void anotherAlgorithmIsRefusedEvenWithARightSignature() throws Exception {
        String[] parts = issue().split("\\.");
        String none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        String otherHeader =
                encode("{\"typ\":\"JWT\",\"alg\":\"HS256\",\"jku\":\"https://evil.example\"}") + "." + parts[1];

        assertThat(tokens.session(none)).isEmpty();
        assertThat(tokens.session(otherHeader + "." + sign(otherHeader))).isEmpty();
    }

    @Test
    void anyChangedCharacterIsRefused() {
        String token = issue();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(tokens.session(changed)).as("changed at %d", i).isEmpty();
        }
        assertThat(tokens.session("")).isEmpty();
        assertThat(tokens.session("..")).isEmpty();
        assertThat(tokens.session(token + ".x")).isEmpty();
    }

    @Test
    void visitorTokenOfAnotherChatIsRefused() {
        WidgetSession session = tokens.session(issue()).orElseThrow();
        var otherChat = new WidgetSession(
                session.accountId(),
                UUID.randomUUID(),
                session.placement(),
                session.feedbackButtonId(),
                session.origin(),
                VISITOR,
                WidgetSession.Proof.NONE,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(tokens.visitor(tokens.issueVisitor(session, VISITOR), otherChat))
                .isEmpty();
    }

    @Test
    void aShortSecretStopsTheStart() {
        assertThatThrownBy(() -> tokens(Base64.getEncoder().encodeToString(new byte[31]), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String issue() {
        return tokens.issueSession(
                new Embed(CHAT.script(), Placement.WEB, Optional.of(CHAT), Optional.empty()),
                CHAT,
                Optional.of("https://shop.example"),
                SessionGrant.browser(VISITOR, Optional.of("user 5")));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String sign(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static SessionTokens tokens(String secret, Instant now) {
        GatewaySettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withDefaultValue("beseda.widget.session-secret", secret)
                .withDefaultValue("beseda.signing-keys.sealing-key", secret)
                .build()
                .getConfigMapping(GatewaySettings.class);
        return new SessionTokens(settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
