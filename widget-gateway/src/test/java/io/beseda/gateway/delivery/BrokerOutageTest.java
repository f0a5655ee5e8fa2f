package io.beseda.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BrokerOutageTest.Profile.class)
class BrokerOutageTest {

    @Inject
    @Readiness
    GatewayReadiness readiness;

    @Test
    void withoutABrokerNothingIsPromisedAndWithOneAgainAllGoesOn() throws Exception {
        assertThat(isReady()).isFalse();

        OwnBroker.begin();
        await().atMost(Duration.ofSeconds(60)).until(this::isReady);
        var chat = Gateway.newChat(31);
        var event = new EventCodec("neighbour").toRecord(new OutgoingEvent(UUID.randomUUID(), Instant.now(), chat));
        var clients = new KafkaClients(Map.of("bootstrap.servers", OwnBroker.address()));
        try (var producer = clients.producer("neighbour", Duration.ofSeconds(10))) {
            producer.send(event).get();
        }
        Gateway.awaitKnown(chat);
        SocketClient visitor = Gateway.visitor(chat, Gateway.key());
        visitor.send(Gateway.message(UUID.randomUUID(), "One")).expect("accepted");

        OwnBroker.end();
        UUID id = UUID.randomUUID();
        var refused = visitor.send(Gateway.message(id, "Two")).expect("refused");
        assertThat(refused.get("code").asText()).isEqualTo("not-accepted-retry");
        assertThat(refused.get("retryAfterMs").asLong()).isPositive();
        assertThat(isReady()).isTrue();

        OwnBroker.begin();
        await().atMost(Duration.ofSeconds(60)).until(() -> isAccepted(visitor, id));
        visitor.close();
    }

    private static boolean isAccepted(SocketClient visitor, UUID id) {
        return visitor.send(Gateway.message(id, "Two"))
                .next()
                .get("type")
                .asText()
                .equals("accepted");
    }

    private boolean isReady() {
        return readiness.call().getStatus() == HealthCheckResponse.Status.UP;
    }

    /** A gateway whose broker comes and goes. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnBroker.class));
        }
    }
}
