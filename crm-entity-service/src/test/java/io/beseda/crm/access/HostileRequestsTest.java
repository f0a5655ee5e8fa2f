package io.beseda.crm.access;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.CloudEventHeaders;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers try on the CRM; the rows are those of docs/attacks.md. */
@QuarkusTest
@CrmTest
class HostileRequestsTest {

    private static final String NOBODYS_UID = "ab".repeat(32);
    private static final String NOBODY = "999999999";

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    @Inject
    Database database;

    private AccountId account;
    private AccountId other;

    @BeforeEach
    void openAccounts() {
        account = accounts.openWithoutUsers();
        other = accounts.openWithoutUsers();
    }

    @Test
    void s36HeadersThatNameAUserOrAnAccountAreWorthNothing() {
        int theirs = newEntity(other, "leads", Map.of("name", "Theirs"));
        Map<String, String> claimed = Map.of(
                "X-User-Id", "77",
                "X-Account-Id", other.toString(),
                "X-Context-User-ID", "77",
                "X-Forwarded-User", "77",
                "X-Remote-User", "administrator");

        int added = as(account)
                .headers(claimed)
                .body(List.of(Map.of("name", "Ours")))
                .post("/api/v4/leads")
                .then()
                .statusCode(200)
                .extract()
                .path("_embedded.leads[0].id");

        as(account)
                .headers(claimed)
                .get("/api/v4/leads/{id}", added)
                .then()
                .body("account_id", equalTo((int) account.value()))
                .body("created_by", equalTo(1));
        as(account).headers(claimed).get("/api/v4/leads/{id}", theirs).then().statusCode(404);
        as(account).headers(claimed).get("/api/v4/users").then().statusCode(403);
    }

    @Test
    void s39AnEventWhoseAccountKeyOrBodyContradictIsParkedAndDoesNothing() {
        ConversationFixtures conversation = ConversationFixtures.of(account);
        ProducerRecord<String, byte[]> right = topics.record(conversation.started());
        var otherHeader = new ProducerRecord<>(right.topic(), null, right.key(), right.value(), right.headers());
        otherHeader.headers().remove(CloudEventHeaders.ACCOUNT_ID);
        otherHeader.headers().add(CloudEventHeaders.ACCOUNT_ID, other.toString().getBytes(UTF_8));
        ProducerRecord<String, byte[]> another = topics.record(conversation.message(1));
        var otherKey = new ProducerRecord<>(
                another.topic(), null, UUID.randomUUID().toString(), another.value(), another.headers());

        topics.send(otherHeader);
        topics.send(otherKey);

        await().until(() -> topics.parked().stream()
                        .filter(record -> new String(record.value(), UTF_8)
                                .contains(conversation.id().toString()))
                        .count()
                == 2);
        assertThat(database.count(
                        "SELECT count(*) FROM leads WHERE account_id = ANY (ARRAY[?, ?])",
                        account.value(),
                        other.value()))
                .isZero();
    }

    @Test
    void s41NoAnswerTellsHowTheServiceIsMade() {
        String big = "9".repeat(40);
        List<Response> answers = List.of(
                as(account).body("{\"broken\"").post("/api/v4/leads"),
                as(account).body("[[[]]]").post("/api/v4/leads"),
                as(account).body("\"text\"").patch("/api/v4/contacts"),
                as(account).body(List.of(Map.of("name", Map.of("$ne", 1)))).post("/api/v4/leads"),
                as(account).body(List.of(Map.of("id", big))).patch("/api/v4/leads"),
                as(account).contentType("text/xml").body("<a/>").post("/api/v4/leads"),
                as(account).get("/api/v4/leads?page=" + big),
                as(account).get("/api/v4/leads?filter[id]=1' OR '1'='1"),
                as(account).get("/api/v4/leads?order[created_at]=asc;DROP TABLE leads"),
                as(account).get("/api/v4/leads/" + big),
                as(account).get("/api/v4/leads/unsorted/..%2f..%2fetc"),
                as(account).get("/api/crm/v1/leads/x"),
                as(account).get("/api/crm/v1/nothing"),
                as(account).body("{").post("/oauth2/access_token"),
                as(account).body("{\"email\":{}}").post("/auth/sign-in"),
                as(account).delete("/api/v4/leads/1"),
                as(account).auth().oauth2("no.token.here").get("/api/v4/leads"));

        for (Response answer : answers) {
            assertThat(answer.statusCode()).isBetween(200, 499);
            assertThat(answer.asString() + answer.headers())
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContainIgnoringCase("quarkus")
                    .doesNotContainIgnoringCase("hibernate")
                    .doesNotContainIgnoringCase("jackson")
                    .doesNotContainIgnoringCase("postgres")
                    .doesNotContain("io.beseda", "java.", "jakarta.", "SELECT ", "\tat ");
        }
    }

    @Test
    void s45WhatAnotherAccountHasIsAnsweredLikeWhatNobodyHas() {
        int lead = newEntity(other, "leads", Map.of("name", "Theirs"));
        int contact = newEntity(other, "contacts", Map.of("name", "Theirs"));
        for (String path : List.of(
                "/api/v4/leads/%s",
                "/api/v4/leads/%s/links",
                "/api/v4/leads/%s/notes",
                "/api/crm/v1/leads/%s",
                "/api/crm/v1/entity-cards/leads/%s",
                "/api/v4/contacts/chats?contact_id=%s")) {
            assertAlike(as(account).get(path.formatted(lead)), as(account).get(path.formatted(NOBODY)), lead);
        }
        assertAlike(
                as(account).body(Map.of("name", "x")).patch("/api/v4/contacts/" + contact),
                as(account).body(Map.of("name", "x")).patch("/api/v4/contacts/" + NOBODY),
                contact);
        int own = newEntity(account, "contacts", Map.of("name", "Ours"));
        assertAlike(
                as(account).body(linkTo(own)).post("/api/v4/leads/" + lead + "/link"),
                as(account).body(linkTo(own)).post("/api/v4/leads/" + NOBODY + "/link"),
                lead);
        String uid = form();
        assertAlike(
                as(account).get("/api/v4/leads/unsorted/" + uid),
                as(account).get("/api/v4/leads/unsorted/" + NOBODYS_UID),
                uid);
        assertAlike(
                as(account).post("/api/v4/leads/unsorted/" + uid + "/accept"),
                as(account).post("/api/v4/leads/unsorted/" + NOBODYS_UID + "/accept"),
                uid);
    }

    /** The uid of a form that came in to the other account. */
    private String form() {
        return as(other)
                .body(List.of(Map.of("_embedded", Map.of("leads", List.of(Map.of("name", "Form"))))))
                .post("/api/v4/leads/unsorted/forms")
                .then()
                .statusCode(200)
                .extract()
                .path("_embedded.unsorted[0].uid");
    }

    private static List<Map<String, ?>> linkTo(int contact) {
        return List.of(Map.of("to_entity_id", contact, "to_entity_type", "contacts"));
    }

    private static void assertAlike(Response theirs, Response nobodys, Object id) {
        assertThat(theirs.statusCode()).as("%s", id).isEqualTo(nobodys.statusCode());
        assertThat(theirs.asString().replaceAll("\\b" + id + "\\b", "?"))
                .isEqualTo(nobodys.asString().replace(NOBODYS_UID, "?").replace(NOBODY, "?"));
        assertThat(theirs.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(nobodys.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }
}
