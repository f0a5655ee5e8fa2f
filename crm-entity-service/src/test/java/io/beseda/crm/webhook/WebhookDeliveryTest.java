package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class WebhookDeliveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Clock clock;

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    WebhookQueue queue;

    @Inject
    DeliveryRepository deliveries;

    private AccountId account;
    private WebhookFixtures webhooks;
    private WebhookReceiver receiver;

    @BeforeEach
    void open() throws Exception {
        account = accounts.openWithoutUsers();
        webhooks = new WebhookFixtures(account);
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        database.rows("DELETE FROM webhooks WHERE account_id = ? RETURNING id", account.value());
    }

    @Test
    void anEventArrivesInTheFormOfAmoCrm() {
        webhooks.added(receiver.url("/hook"), "add_lead");

        add(event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1, "name", "Ёлка", "is_deleted", false)));

        Map<String, String> form = receiver.awaitReceived(1).get(0).form();
        assertThat(form)
                .containsEntry("leads[add][0][id]", "1")
                .containsEntry("leads[add][0][name]", "Ёлка")
                .containsEntry("leads[add][0][is_deleted]", "0")
                .containsEntry("account[id]", account.toString())
                .containsEntry("account[subdomain]", "localhost")
                .containsEntry("account[_links][self]", "http://localhost:8080");
    }

    @Test
    void onlyWhatWasAskedForArrivesAndOnlyOnce() {
        webhooks.added(receiver.url("/hook"), "add_lead", "status_lead");
        WebhookEvent wanted = event(WebhookEventCode.STATUS_LEAD, "lead:1", Map.of("id", 1));

        add(event(WebhookEventCode.UPDATE_LEAD, "lead:1", Map.of("id", 1)), wanted);
        add(wanted);

        assertThat(receiver.awaitReceived(1).get(0).form()).containsEntry("leads[status][0][id]", "1");
        assertThat(database.count("SELECT count(*) FROM webhook_deliveries WHERE account_id = ?", account.value()))
                .isEqualTo(1);
    }

    @Test
    void nothingArrivesOfATransactionThatRolledBack() {
        webhooks.added(receiver.url("/hook"), "add_lead");

        QuarkusTransaction.begin();
        queue.add(account, List.of(event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1))));
        QuarkusTransaction.rollback();

        assertThat(database.count("SELECT count(*) FROM webhook_deliveries WHERE account_id = ?", account.value()))
                .isZero();
    }

    @Test
    void eventsOfOneEntityArriveInTheirOrderThoughAttemptsFailBetween() {
        webhooks.added(receiver.url("/hook"), "add_lead", "update_lead");
        receiver.answer(number -> number % 3 == 0 ? 500 : 200);

        add(IntStream.range(0, 6)
                .mapToObj(i -> event(WebhookEventCode.UPDATE_LEAD, "lead:1", Map.of("place", i)))
                .toArray(WebhookEvent[]::new));

        // The first, the fourth and the seventh attempt fail.
        assertThat(receiver.awaitReceived(9).stream()
                        .map(received -> received.form().get("leads[update][0][place]")))
                .containsExactly("0", "0", "1", "2", "2", "3", "4", "4", "5");
    }

    @Test
    void anEntityThatWaitsHoldsUpNoOther() {
        webhooks.added(receiver.url("/hook"), "add_lead");
        receiver.answer(number -> number == 0 ? -1 : 200);

        add(event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1)));
        receiver.awaitReceived(1);
        add(event(WebhookEventCode.ADD_LEAD, "lead:2", Map.of("id", 2)));

        assertThat(receiver.awaitReceived(2).get(1).form()).containsEntry("leads[add][0][id]", "2");
        assertThat(receiver.awaitReceived(3).get(2).form()).containsEntry("leads[add][0][id]", "1");
    }

    @Test
    void aWebhookIsDeletedWhileItsDeliveriesFail() {
        receiver.answer(number -> 500);
        for (int round = 0; round < 10; round++) {
            int before = receiver.received().size();
            long id = webhooks.added(receiver.url("/hook"), "add_lead");
            add(IntStream.range(0, 20)
                    .mapToObj(i -> event(WebhookEventCode.ADD_LEAD, "lead:" + i, Map.of("id", i)))
                    .toArray(WebhookEvent[]::new));
            receiver.awaitReceived(before + 1);

            webhooks.administrator()
                    .delete(WebhookFixtures.V4 + "/" + id)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void aDeliveryThatFailsIsTriedFiveTimesThenGivenUpAndCanBeMadeAgain() {
        long id = webhooks.added(receiver.url("/hook"), "add_lead");
        receiver.answer(503, "later");
        add(event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1)));

        await().atMost(LIMIT).until(() -> "failed".equals(webhooks.log(id).getString("items[0].state")));
        JsonPath log = webhooks.log(id);
        assertThat(log.getList("items[0].attempts.status")).containsExactly(503, 503, 503, 503, 503);
        assertThat(log.getString("items[0].attempts[0].answer")).isEqualTo("later");
        assertThat(receiver.received()).hasSize(5);

        receiver.answer(204, "");
        webhooks.redeliver(id, log.getLong("items[0].id"));

        await().atMost(LIMIT).until(() -> "delivered".equals(webhooks.log(id).getString("items[0].state")));
        List<WebhookReceiver.Received> received = receiver.received();
        assertThat(received).hasSize(6);
        assertThat(received.stream().map(each -> each.headers().get("webhook-id")))
                .containsOnly(received.get(0).headers().get("webhook-id"));
    }

    @Test
    void aWebhookThatIsAlwaysBadIsTurnedOffUntilSomebodyTurnsItOn() {
        long id = webhooks.added(receiver.url("/hook"), "add_lead");
        receiver.answer(500, "");
        add(event(WebhookEventCode.ADD_LEAD, "lead:0", Map.of("id", 0)));
        await().atMost(LIMIT).until(() -> "failed".equals(webhooks.log(id).getString("items[0].state")));
        // With the five that were made: a hundred bad answers, and one of too long ago.
        database.rows("""
                INSERT INTO webhook_attempts (account_id, webhook_id, delivery_id, made_at, duration_ms, status, answer, good)
                SELECT account_id, webhook_id, id, ?::timestamptz - CASE place WHEN 0 THEN interval '3 hours' ELSE interval '1 minute' END,
                    1, 500, '', false
                FROM webhook_deliveries, generate_series(0, 95) AS place WHERE account_id = ? RETURNING 1""", now(), account.value());
        database.update(
                "UPDATE webhooks SET enabled_at = ?::timestamptz - interval '1 day' WHERE account_id = ?",
                now(),
                account.value());
        assertThat(webhooks.shown(id).getString("disabledAt")).isNull();

        add(
                event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1)),
                event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 2)));

        await().atMost(LIMIT).until(() -> webhooks.shown(id).getString("disabledAt") != null);
        add(event(WebhookEventCode.ADD_LEAD, "lead:3", Map.of("id", 3)));
        assertThat(webhooks.shown(id).getInt("waiting")).isEqualTo(2);

        receiver.answer(200, "");
        int before = receiver.received().size();
        webhooks.subscribe(receiver.url("/hook"), "add_lead").statusCode(200);

        assertThat(receiver.awaitReceived(before + 2).stream()
                        .skip(before)
                        .map(received -> received.form().get("leads[add][0][id]")))
                .containsExactly("1", "2");
        assertThat(webhooks.shown(id).getString("disabledAt")).isNull();
    }

    @Test
    void whatAPodHadClaimedWhenItDiedIsMadeByAnother() {
        long id = webhooks.added(receiver.url("/hook"), "add_lead");
        Instant now = Instant.now();
        database.rows("""
                INSERT INTO webhook_deliveries
                    (account_id, webhook_id, event_id, event_code, entity, body, due_at, claimed_until, created_at)
                VALUES (?, ?, ?, 'add_lead', 'lead:1', 'id=1', ?, ?, ?) RETURNING 1""", account.value(), id, UUID.randomUUID(), now(), now().plusSeconds(2), now());

        WebhookReceiver.Received received = receiver.awaitReceived(1).get(0);

        assertThat(received.form()).containsEntry("id", "1");
        assertThat(Duration.between(now, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    }

    /** By the service's clock, which other tests move ahead. */
    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Test
    void podsThatClaimAtOnceClaimDifferentDeliveriesAndFewOfOneWebhook() {
        // Due tomorrow: the service's own loop leaves them alone.
        long id = webhooks.added(receiver.url("/hook"), "add_lead");
        Instant future = clock.instant().plus(Duration.ofDays(2));
        for (int i = 0; i < 10; i++) {
            database.rows("""
                    INSERT INTO webhook_deliveries (account_id, webhook_id, event_id, event_code, entity, body, due_at, created_at)
                    VALUES (?, ?, ?, 'add_lead', ?, '', ?, ?) RETURNING 1""", account.value(), id, UUID.randomUUID(), "lead:" + i, now().plusDays(1), now());
        }

        List<DeliveryId> claimed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(pod -> deliveries.claim(3, 4, future, future.plusSeconds(60)))
                .flatMap(List::stream)
                .filter(delivery -> delivery.accountId().equals(account))
                .map(Delivery::id)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(deliveries.claim(16, 4, future, future.plusSeconds(60)).stream()
                        .filter(delivery -> delivery.accountId().equals(account))
                        .count())
                .isEqualTo(Math.max(0, 4 - claimed.size()));
    }

    @Test
    void oldDeliveriesLeaveTheLog() {
        long id = webhooks.added(receiver.url("/hook"), "add_lead");
        add(event(WebhookEventCode.ADD_LEAD, "lead:1", Map.of("id", 1)));
        await().atMost(LIMIT).until(() -> "delivered".equals(webhooks.log(id).getString("items[0].state")));
        database.update(
                "UPDATE webhook_deliveries SET created_at = now() - interval '8 days' WHERE account_id = ?",
                account.value());

        deliveries.removeOlder(Instant.now().minus(Duration.ofDays(7)), 1_000);

        assertThat(webhooks.log(id).getList("items")).isEmpty();
        assertThat(database.count("SELECT count(*) FROM webhook_attempts WHERE account_id = ?", account.value()))
                .isZero();
    }

    private void add(WebhookEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> queue.add(account, List.of(events)));
    }

    private static WebhookEvent event(WebhookEventCode code, String entity, Map<String, Object> payload) {
        return new WebhookEvent(UUID.randomUUID(), code, entity, payload);
    }
}
