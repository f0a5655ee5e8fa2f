package io.beseda.gateway.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Topic;
import io.beseda.contracts.WidgetSighted;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Appearance;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Placement;
import io.beseda.gateway.chatconfig.Script;
import io.beseda.gateway.identity.IdentityRules;
import io.beseda.support.account.AccountId;
import io.beseda.support.event.EventCodec;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** How a publisher begins and ends, with a window that does not pass meanwhile. */
class SightingPublisherLifeTest {

    private static final String NOWHERE = "127.0.0.1:1";

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Clock clock = Clock.systemUTC();
    private final EventCodec codec = new EventCodec("widget-gateway");
    private final Sightings sightings = new Sightings(clock, metrics);
    private final OnlineChat chat = new OnlineChat(
            new AccountId(1),
            UUID.randomUUID(),
            1,
            Appearance.of("Shop"),
            "one-active",
            new Script(1_000_001, "ab".repeat(32), List.of(), Optional.empty()),
            Optional.empty(),
            IdentityRules.NONE);

    @Test
    void whatIsCountedAtShutdownIsPublished() throws InterruptedException {
        var clients = clients(Infrastructure.kafka().bootstrapServers());
        SightingPublisher publisher = publisher(clients, "1h");
        publisher.start(null);
        sightings.refused(chat, Placement.WEB, Optional.of("https://evil.example"));

        publisher.stop(null);

        try (Consumer<String, byte[]> consumer = clients.broadcastConsumer("test")) {
            var partitions = consumer.partitionsFor(Topic.WIDGET_SIGHTINGS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> read(consumer)
                            .anyMatch(sighted -> sighted.onlineChatId().equals(chat.id())));
        }
    }

    @Test
    void withoutABrokerCountingGoesOnAndShutdownIsShort() throws InterruptedException {
        SightingPublisher publisher = publisher(clients(NOWHERE), "10ms");
        publisher.start(null);
        sightings.refused(chat, Placement.WEB, Optional.of("https://evil.example"));

        long began = System.nanoTime();
        publisher.stop(null);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(sightings.take()).hasSize(1);
    }

    private Stream<WidgetSighted> read(Consumer<String, byte[]> consumer) {
        return StreamSupport.stream(consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                .map(received -> (WidgetSighted) codec.event(received).orElseThrow());
    }

    private static KafkaClients clients(String bootstrapServers) {
        return new KafkaClients(Map.of("bootstrap.servers", bootstrapServers));
    }

    private SightingPublisher publisher(KafkaClients clients, String window) {
        GatewaySettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "beseda.widget.session-secret",
                                "c2VjcmV0",
                                "beseda.signing-keys.sealing-key",
                                "a2V5",
                                "beseda.gateway.sightings.window",
                                window),
                        "test",
                        100))
                .build()
                .getConfigMapping(GatewaySettings.class);
        return new SightingPublisher(sightings, clients, codec, clock, new UuidV7(clock), metrics, settings);
    }
}
