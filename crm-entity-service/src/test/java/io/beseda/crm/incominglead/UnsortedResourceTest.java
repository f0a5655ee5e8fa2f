package io.beseda.crm.incominglead;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.list;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class UnsortedResourceTest {

    private static final String UNSORTED = "/api/v4/leads/unsorted";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void aConversationComesInAsAChatWithEverythingIntegrationsRead() {
        JsonPath incoming = incoming();

        assertThat(incoming.getString("category")).isEqualTo("chats");
        assertThat(incoming.getString("uid")).matches("[0-9a-f]{64}");
        assertThat(incoming.getMap("metadata").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "from", "to", "received_at", "service", "client", "origin", "last_message_text", "source_name");
        assertThat(incoming.getString("metadata.last_message_text")).isEqualTo("Text 1");
        assertThat(incoming.getList("_embedded.leads")).hasSize(1);
        assertThat(incoming.getList("_embedded.contacts")).hasSize(1);
    }

    @Test
    void aContactIsNotListedUntilItsLeadIsAccepted() {
        JsonPath incoming = incoming();
        list(account, "contacts", "").statusCode(204);

        as(account)
                .post(UNSORTED + "/{uid}/accept", incoming.getString("uid"))
                .then()
                .statusCode(200);

        list(account, "contacts", "").statusCode(200).body("_embedded.contacts", hasSize(1));
        shown(account, "leads", incoming.getInt("_embedded.leads[0].id")).body("closed_at", equalTo(null));
        as(account).get(UNSORTED).then().statusCode(204);
    }

    @Test
    void acceptingTakesAnEmptyListForABodyAndHappensOnce() {
        String uid = incoming().getString("uid");

        as(account)
                .body("[]")
                .post(UNSORTED + "/{uid}/accept", uid)
                .then()
                .statusCode(200)
                .body("uid", equalTo(uid));
        as(account).body("[]").post(UNSORTED + "/{uid}/accept", uid).then().statusCode(404);
        as(account).get(UNSORTED + "/{uid}", uid).then().statusCode(200);
    }

    @Test
    void aDeclinedLeadIsLostWithItsHistory() {
        JsonPath incoming = incoming();

        as(account)
                .delete(UNSORTED + "/{uid}/decline", incoming.getString("uid"))
                .then()
                .statusCode(200);

        shown(account, "leads", incoming.getInt("_embedded.leads[0].id"))
                .body("status_id", equalTo(143))
                .body("closed_at", notNullValue());
    }

    @Test
    void aDeclinedLeadThatIsPutBackOnItsWayCountsAsAccepted() {
        JsonPath incoming = incoming();
        int lead = incoming.getInt("_embedded.leads[0].id");
        int contact = incoming.getInt("_embedded.contacts[0].id");
        as(account)
                .delete(UNSORTED + "/{uid}/decline", incoming.getString("uid"))
                .then()
                .statusCode(200);
        list(account, "contacts", "").statusCode(204);
        shown(account, "contacts", contact).body("is_unsorted", equalTo(true));

        change(account, "leads", lead, Map.of("status_id", 142)).statusCode(200);

        shown(account, "contacts", contact).body("is_unsorted", equalTo(false));
        list(account, "contacts", "").statusCode(200).body("_embedded.contacts.id", contains(contact));
        as(account)
                .get(UNSORTED + "/summary")
                .then()
                .body("accepted", equalTo(1))
                .body("declined", equalTo(0));
        change(account, "leads", lead, Map.of("status_id", 143)).statusCode(200);
        list(account, "contacts", "").statusCode(200);
    }

    @Test
    void aLinkedConversationIsOnTheCardOfTheOtherLead() {
        JsonPath incoming = incoming();
        int lead = newEntity(account, "leads", Map.of("name", "Earlier"));

        as(account)
                .body(Map.of("link", Map.of("entity_id", lead, "entity_type", "leads")))
                .post(UNSORTED + "/{uid}/link", incoming.getString("uid"))
                .then()
                .statusCode(200)
                .body("_embedded.leads.id", contains(lead));

        as(account)
                .get("/api/crm/v1/leads/{id}", lead)
                .then()
                .body("conversations", hasSize(1))
                .body("contact.id", equalTo(incoming.getInt("_embedded.contacts[0].id")));
        as(account)
                .get("/api/crm/v1/leads/{id}", incoming.getInt("_embedded.leads[0].id"))
                .then()
                .body("conversations", empty());
    }

    @Test
    void aLinkedConversationsContactIsTheCustomersToo() {
        JsonPath incoming = incoming();
        int customer = newEntity(account, "customers", Map.of("name", "Regular"));

        as(account)
                .body(Map.of("link", Map.of("entity_id", customer, "entity_type", "customers")))
                .post(UNSORTED + "/{uid}/link", incoming.getString("uid"))
                .then()
                .statusCode(200)
                .body("_embedded.customers.id", contains(customer));

        as(account)
                .get("/api/v4/customers/{id}?with=contacts", customer)
                .then()
                .body("_embedded.contacts.id", contains(incoming.getInt("_embedded.contacts[0].id")));
        as(account).get(UNSORTED).then().statusCode(204);
    }

    @Test
    void formsAndCallsComeInOverTheApi() {
        as(account)
                .body(List.of(Map.of(
                        "request_id",
                        "r",
                        "source_name",
                        "Form",
                        "source_uid",
                        "f1",
                        "metadata",
                        Map.of("form_name", "Order"),
                        "_embedded",
                        Map.of(
                                "leads",
                                List.of(Map.of("name", "From a form")),
                                "contacts",
                                List.of(Map.of("name", "Olga"))))))
                .post(UNSORTED + "/forms")
                .then()
                .statusCode(200)
                .body("_embedded.unsorted.request_id", contains("r"))
                .body("_embedded.unsorted[0]._embedded.contacts", hasSize(1));

        as(account)
                .get(UNSORTED + "?filter[category][]=forms")
                .then()
                .body("_embedded.unsorted.source_name", contains("Form"));
        as(account).get(UNSORTED + "?filter[category][]=chats").then().statusCode(204);
        as(account)
                .get(UNSORTED + "/summary")
                .then()
                .body("total", equalTo(1))
                .body("accepted", equalTo(0))
                .body("categories", hasKey("sip"))
                .body("categories.forms.total", equalTo(1));
    }

    @Test
    void aFormComesIntoThePipelineItNames() {
        int pipeline = as(account).get("/api/v4/leads/pipelines").path("_embedded.pipelines[0].id");

        as(account)
                .body(List.of(inPipeline(pipeline)))
                .post(UNSORTED + "/forms")
                .then()
                .statusCode(200);
        as(account)
                .body(List.of(inPipeline(pipeline + 1)))
                .post(UNSORTED + "/forms")
                .then()
                .statusCode(400)
                .body("validation-errors[0].errors.path", contains("pipeline_id"));

        as(account)
                .get(UNSORTED + "?filter[category][]=forms")
                .then()
                .body("_embedded.unsorted.pipeline_id", contains(pipeline));
    }

    private static Map<String, ?> inPipeline(int id) {
        return Map.of("pipeline_id", id, "_embedded", Map.of("leads", List.of(Map.of("name", "From a form"))));
    }

    @Test
    void metadataThatCantBeKeptAreNamed() {
        as(account)
                .body(List.of(Map.of(
                        "metadata",
                        Map.of("form_name", "a\u0000b"),
                        "_embedded",
                        Map.of("leads", List.of(Map.of("name", "From a form"))))))
                .post(UNSORTED + "/forms")
                .then()
                .statusCode(400)
                .body("validation-errors[0].errors.path", contains("metadata"));
    }

    @Test
    void whatHasComeInToAnotherAccountIsNotThere() {
        String uid = incoming().getString("uid");
        AccountId other = accounts.openWithoutUsers();

        as(other).get(UNSORTED + "/{uid}", uid).then().statusCode(404);
        as(other).post(UNSORTED + "/{uid}/accept", uid).then().statusCode(404);
        as(other).delete(UNSORTED + "/{uid}/decline", uid).then().statusCode(404);
        as(other).get(UNSORTED).then().statusCode(204);
    }

    private JsonPath incoming() {
        ConversationFixtures conversation = ConversationFixtures.of(account);
        topics.publish(conversation.started(), conversation.message(1));
        await().atMost(LIMIT).until(() -> as(account).get(UNSORTED).asString().contains("Text 1"));
        return as(account).get(UNSORTED).jsonPath().setRootPath("_embedded.unsorted[0]");
    }
}
