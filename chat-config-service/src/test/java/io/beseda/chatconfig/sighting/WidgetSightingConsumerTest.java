package io.beseda.chatconfig.sighting;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.WidgetSighted;
import io.beseda.contracts.WidgetSighted.Identity;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class WidgetSightingConsumerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SHOP = "https://shop.example";
    private static final String EVIL = "https://evil.example";

    @Inject
    SightingTopic topic;

    @Inject
    WidgetSightingConsumer consumer;

    @Inject
    Clock clock;

    private final long account = newAccount();

    @Test
    void reportsAreShownOnceTheyWerePublished() {
        var chat = newChat(account, "Shop");
        var gateway = new SightingFixtures(account, chat);
        Instant now = clock.instant();

        topic.publish(
                gateway.admitted(SHOP, 3, now.minusSeconds(9)),
                gateway.admitted(SHOP, Identity.VERIFIED, 1, now.minusSeconds(5)),
                gateway.admitted(SHOP, Identity.CLAIMED, 1, now.minusSeconds(6)),
                gateway.refused(EVIL, 2, now));

        awaitSessions(5);
        await().atMost(LIMIT)
                .until(() -> sightings().getList("refusedOrigins.origin").equals(List.of(EVIL)));
        assertThat(sightings().getString("lastSeen.origin")).isEqualTo(SHOP);
        assertThat(sightings().getString("lastSeen.at"))
                .isEqualTo(now.minusSeconds(5).toString());
        assertThat(sightings().getDouble("verifiedShare7d")).isEqualTo(0.2);
        assertThat(sightings().getLong("refusedOrigins[0].sessions")).isEqualTo(2);
    }

    @Test
    void aShownButtonIsSeenAndIsNoSession() {
        var gateway = new SightingFixtures(account, newChat(account, "Shop"));
        Instant now = clock.instant();

        consumer.handle(
                List.of(gateway.admitted("https://old.example", 1, now.minusSeconds(60)), gateway.shown(SHOP, 7, now)));

        assertThat(sightings().getString("lastSeen.origin")).isEqualTo(SHOP);
        assertThat(sightings().getString("lastSeen.at")).isEqualTo(now.toString());
        assertThat(sightings().getLong("sessions7d")).isEqualTo(1);
    }

    @Test
    void redeliveredReportsCountOnce() {
        var gateway = new SightingFixtures(account, newChat(account, "Shop"));
        Instant now = clock.instant();
        List<WidgetSighted> events =
                List.of(gateway.admitted(SHOP, 3, now), gateway.refused(EVIL, 2, now), gateway.admitted(SHOP, 4, now));
        consumer.handle(events);

        consumer.handle(events);
        consumer.handle(events.subList(1, 3));
        consumer.handle(List.of(gateway.admitted(SHOP, 1, now), events.get(0)));

        assertThat(sightings().getLong("sessions7d")).isEqualTo(8);
        assertThat(sightings().getLong("refusedOrigins[0].sessions")).isEqualTo(2);
    }

    @Test
    void reportsOfSeveralGatewaysAddUpInAnyOrder() {
        var chat = newChat(account, "Shop");
        var one = new SightingFixtures(account, chat);
        var other = new SightingFixtures(account, chat);
        Instant now = clock.instant();

        consumer.handle(List.of(one.admitted(SHOP, 1, now), one.refused(EVIL, 1, now)));
        consumer.handle(List.of(
                other.admitted("https://old.example", 1, now.minusSeconds(60)),
                other.refused(EVIL, 1, now.minusSeconds(60))));

        assertThat(sightings().getLong("sessions7d")).isEqualTo(2);
        assertThat(sightings().getString("lastSeen.origin")).isEqualTo(SHOP);
        assertThat(sightings().getLong("refusedOrigins[0].sessions")).isEqualTo(2);
        assertThat(sightings().getString("refusedOrigins[0].lastAt")).isEqualTo(now.toString());
        assertThat(sightings().getString("refusedOrigins[0].firstAt"))
                .isEqualTo(now.minusSeconds(61).toString());
    }

    @Test
    void poisonIsParkedAndTheReportsAroundItCountOnce() {
        var chat = newChat(account, "Shop");
        var gateway = new SightingFixtures(account, chat);
        Instant now = clock.instant();
        ProducerRecord<String, byte[]> unreadable = topic.record(gateway.admitted(SHOP, 1, now));

        topic.send(new ProducerRecord<>(
                unreadable.topic(), null, unreadable.key(), "[]".getBytes(UTF_8), unreadable.headers()));
        topic.publish(
                gateway.admitted(SHOP, 5, now),
                gateway.admitted(SHOP, 0, now),
                gateway.admitted(SHOP, Long.MAX_VALUE, now),
                gateway.refused("https://" + "x".repeat(300) + ".example", 1, now),
                gateway.admitted(SHOP, 6, now));

        awaitSessions(11);
        await().atMost(LIMIT).until(() -> topic.parked(chat) == 4);
        assertThat(sightings().getList("refusedOrigins")).isEmpty();
    }

    @Test
    void unknownChatsAndThoseOfOthersAreIgnored() {
        var chat = newChat(account, "Shop");
        var foreign = newChat(newAccount(), "Foreign");
        var deleted = UUID.randomUUID().toString();
        Instant now = clock.instant();

        topic.publish(
                new SightingFixtures(account, deleted).admitted(SHOP, 1, now),
                new SightingFixtures(account, foreign).admitted(SHOP, 1, now),
                new SightingFixtures(account, foreign).refused(EVIL, 1, now),
                new SightingFixtures(account, chat).admitted(SHOP, 1, now));
        consumer.handle(List.of(new SightingFixtures(newAccount(), chat).admitted(EVIL, 7, now)));

        awaitSessions(1);
        assertThat(sightings().getString("lastSeen.origin")).isEqualTo(SHOP);
        assertThat(topic.parked(deleted) + topic.parked(foreign)).isZero();
    }

    @Test
    void theFiftyOriginsRefusedLastAreKept() {
        var gateway = new SightingFixtures(account, newChat(account, "Shop"));
        Instant now = clock.instant();

        consumer.handle(IntStream.range(0, 60)
                .mapToObj(i -> gateway.refused("https://" + i + ".example", 1, now.minusSeconds(i)))
                .toList());

        assertThat(sightings().getList("refusedOrigins.origin"))
                .hasSize(50)
                .startsWith("https://0.example")
                .endsWith("https://49.example");
    }

    @Test
    void appsAndPagesWithoutAnOriginAreReportedWithoutOne() {
        var gateway = new SightingFixtures(account, newChat(account, "Shop"));
        Instant now = clock.instant();

        consumer.handle(List.of(gateway.admittedApp(1, now), gateway.refused(null, 2, now)));

        assertThat(sightings().getMap("lastSeen"))
                .containsEntry("placement", "app")
                .doesNotContainKey("origin");
        assertThat(sightings().getMap("refusedOrigins[0]"))
                .containsEntry("sessions", 2)
                .doesNotContainKey("origin");
    }

    private void awaitSessions(long sessions) {
        await().atMost(LIMIT).until(() -> sightings().getLong("sessions7d") == sessions);
    }

    /** Of the account's only chat. */
    private JsonPath sightings() {
        return operator(account)
                .get("/api/settings/v1/online-chats/sightings")
                .jsonPath()
                .setRootPath("items[0]");
    }
}
