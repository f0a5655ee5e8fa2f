package io.beseda.gateway.sighting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WidgetSighted;
import io.beseda.gateway.support.Gateway;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.beseda.support.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SightingPublisherTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    @Inject
    MeterRegistry metrics;

    private final OnlineChatPublished chat = Gateway.newChat(5);
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private Consumer<String, byte[]> consumer;

    @BeforeEach
    void publishTheChatAndReadTheTopic() throws InterruptedException {
        new TopicProvisioning(clients).ensure(List.of(Topic.WIDGET_SIGHTINGS));
        consumer = clients.broadcastConsumer("test");
        var partitions = consumer.partitionsFor(Topic.WIDGET_SIGHTINGS.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Gateway.publish(chat);
        Gateway.awaitKnown(chat);
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void grantedSessionsAreReportedWithTheirOriginAndWhatIsKnownOfTheVisitor() {
        fromSite(Gateway.SHOP, Map.of());
        fromSite(Gateway.SHOP, Map.of());
        fromSite(Gateway.SHOP, Map.of("userId", "ivan"));

        awaitSum(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP, WidgetSighted.Identity.ANONYMOUS, 2);
        awaitSum(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP, WidgetSighted.Identity.CLAIMED, 1);
        assertThat(sightings(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP)).allSatisfy(sighted -> {
            assertThat(sighted.accountId()).isEqualTo(5);
            assertThat(sighted.placement()).isEqualTo(WidgetSighted.Placement.WEB);
            assertThat(sighted.firstAt()).isBeforeOrEqualTo(sighted.lastAt());
        });
    }

    @Test
    void shownButtonsAreReportedAsNoSessions() {
        String loader = "/js/button.js?id=" + chat.buttonId() + "&hash="
                + chat.webPlacement().hash();
        given().header("Referer", Gateway.SHOP + "/").get(loader);
        given().header("Referer", Gateway.SHOP + "/tea").get(loader);
        given().header("Referer", "https://evil.example/").get(loader);
        given().get(loader);
        fromSite("https://last.example", Map.of());

        awaitSum(WidgetSighted.Outcome.SHOWN, Gateway.SHOP, null, 2);
        awaitSum(WidgetSighted.Outcome.REFUSED, "https://last.example", null, 1);
        assertThat(sightings(WidgetSighted.Outcome.SHOWN, "https://evil.example"))
                .isEmpty();
        assertThat(sightings(WidgetSighted.Outcome.SHOWN, null)).isEmpty();
        assertThat(sightings(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP)).isEmpty();
    }

    @Test
    void refusedOriginsAreReportedAndPagesWithoutOneToo() {
        fromSite("https://evil.example", Map.of());
        fromSite("https://evil.example", Map.of());
        fromSite("null", Map.of());
        fromSite("https://evil.example/<script>", Map.of());

        awaitSum(WidgetSighted.Outcome.REFUSED, "https://evil.example", null, 2);
        awaitSum(WidgetSighted.Outcome.REFUSED, null, null, 2);
    }

    @Test
    void appsAreReportedAsApps() {
        var answer = Gateway.appSession(chat, Map.of());

        answer.then().statusCode(200);
        await().atMost(LIMIT)
                .until(() -> sightings(WidgetSighted.Outcome.ADMITTED, null).stream()
                        .anyMatch(sighted -> sighted.placement() == WidgetSighted.Placement.APP));
    }

    @Test
    void whatIsNoRequestOfAChatIsNotReported() {
        fromSite(Gateway.SHOP, Map.of("hash", Gateway.hash()));
        fromSite(Gateway.SHOP, Map.of("userId", "x".repeat(256)));
        fromSite("https://last.example", Map.of());

        awaitSum(WidgetSighted.Outcome.REFUSED, "https://last.example", null, 1);
        assertThat(sightings(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP)).isEmpty();
    }

    @Test
    void aFloodOfOriginsIsBoundedAndHidesNoWidgetThatRuns() {
        double dropped = dropped();
        IntStream.range(0, 60).parallel().forEach(i -> fromSite("https://" + i + ".evil.example", Map.of()));
        fromSite(Gateway.SHOP, Map.of());

        awaitSum(WidgetSighted.Outcome.ADMITTED, Gateway.SHOP, WidgetSighted.Identity.ANONYMOUS, 1);
        await().atMost(LIMIT).until(() -> refusals() + dropped() - dropped == 60);
    }

    @Test
    void theEventsOfARunAreNumberedAndNameTheirChatAndSource() {
        fromSite("https://a.example", Map.of());
        awaitSum(WidgetSighted.Outcome.REFUSED, "https://a.example", null, 1);
        fromSite("https://b.example", Map.of());
        awaitSum(WidgetSighted.Outcome.REFUSED, "https://b.example", null, 1);

        assertThat(sightings())
                .extracting(WidgetSighted::gatewayId)
                .containsOnly(sightings().get(0).gatewayId());
        assertThat(sightings()).extracting(WidgetSighted::number).isSorted().doesNotHaveDuplicates();
        assertThat(records)
                .allSatisfy(received -> assertThat(received.headers()
                                .lastHeader(CloudEventHeaders.SOURCE)
                                .value())
                        .asString()
                        .isEqualTo("/widget-gateway"));
    }

    private void fromSite(String origin, Map<String, String> more) {
        Map<String, String> body = new HashMap<>();
        body.put("id", Long.toString(chat.buttonId()));
        body.put("hash", chat.webPlacement().hash());
        body.putAll(more);
        given().header("Origin", origin)
                .contentType("application/json")
                .body(body)
                .post("/widget/session");
    }

    private void awaitSum(
            WidgetSighted.Outcome outcome, String origin, WidgetSighted.Identity identity, long sessions) {
        await().atMost(LIMIT)
                .until(() -> sightings(outcome, origin).stream()
                                .filter(sighted -> sighted.identity() == identity)
                                .mapToLong(WidgetSighted::sessions)
                                .sum()
                        == sessions);
    }

    private long refusals() {
        return sightings().stream()
                .filter(sighted -> sighted.outcome() == WidgetSighted.Outcome.REFUSED)
                .mapToLong(WidgetSighted::sessions)
                .sum();
    }

    private List<WidgetSighted> sightings(WidgetSighted.Outcome outcome, String origin) {
        return sightings().stream()
                .filter(sighted -> sighted.outcome() == outcome
                        && (origin == null ? sighted.origin() == null : origin.equals(sighted.origin())))
                .toList();
    }

    private List<WidgetSighted> sightings() {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        return records.stream()
                .filter(received -> chat.onlineChatId().toString().equals(received.key()))
                .map(received -> (WidgetSighted) codec.event(received).orElseThrow())
                .toList();
    }

    private double dropped() {
        return metrics.counter(Sightings.DROPPED, "reason", "bound").count();
    }
}
