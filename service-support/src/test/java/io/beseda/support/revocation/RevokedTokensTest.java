package io.beseda.support.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.Topic;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.kafka.KafkaClients;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class RevokedTokensTest {

    private final RevokedTokens tokens = new RevokedTokens();
    private final RevokedTokenConsumer consumer =
            new RevokedTokenConsumer(tokens, new KafkaClients(Map.of("bootstrap.servers", "localhost:1")), "test");

    @Test
    void untilTheTopicIsReadNoTokenOfAnIntegrationIsTrusted() {
        assertThat(tokens.allows(ofIntegration("a"))).isFalse();
        assertThat(new RevokedTokensReadiness(tokens).call().getStatus()).hasToString("DOWN");

        consumer.caughtUp();

        assertThat(tokens.allows(ofIntegration("a"))).isTrue();
        assertThat(new RevokedTokensReadiness(tokens).call().getStatus()).hasToString("UP");
    }

    @Test
    void aRevokedTokenIsRefusedUntilItsTombstone() {
        consumer.caughtUp();

        take("a", "{}");
        assertThat(tokens.allows(ofIntegration("a"))).isFalse();
        assertThat(tokens.allows(ofIntegration("b"))).isTrue();

        take("a", null);
        assertThat(tokens.allows(ofIntegration("a"))).isTrue();
    }

    @Test
    void aRevocationNobodyCanReadStillRevokes() {
        consumer.caughtUp();

        take(null, "whose?");
        take("a", "not json");

        assertThat(tokens.allows(ofIntegration("a"))).isFalse();
    }

    @Test
    void peoplesTokensAreNotAskedAbout() {
        take("a", "{}");

        assertThat(tokens.allows(token("a", Map.of()))).isTrue();
    }

    @Test
    void anIntegrationsTokenWithoutAnIdCantBeRevokedAndIsRefused() {
        consumer.caughtUp();

        assertThat(tokens.allows(ofIntegration(null))).isFalse();
    }

    private void take(String key, String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        consumer.read(List.of(new ConsumerRecord<>(Topic.REVOKED_TOKENS.topicName(), 0, 0, key, bytes)));
    }

    private static JsonWebToken ofIntegration(String id) {
        return token(id, Map.of(SignedInUser.INTEGRATION_CLAIM, "an integration"));
    }

    private static JsonWebToken token(String id, Map<String, Object> others) {
        JwtClaims claims = new JwtClaims();
        if (id != null) {
            claims.setJwtId(id);
        }
        others.forEach(claims::setClaim);
        return new DefaultJWTCallerPrincipal(claims);
    }
}
