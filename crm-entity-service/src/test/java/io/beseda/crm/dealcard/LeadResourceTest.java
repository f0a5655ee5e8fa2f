package io.beseda.crm.dealcard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.ConversationEvent;
import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class LeadResourceTest {

    private static final String LEADS = "/api/crm/v1/leads";

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer consumer;

    private AccountId account;
    private ConversationFixtures conversation;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
        conversation = ConversationFixtures.of(account);
    }

    @Test
    void cardShowsTheLeadItsContactAndTheConversation() {
        take(conversation.started(), conversation.message(1), conversation.message(2, "Hello, Иван 👋"));
        int id = onlyLead().getInt("id");

        operator()
                .get(LEADS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Shop chat"))
                .body("state", equalTo("incoming"))
                .body("contact.name", equalTo("Посетитель " + conversation.number()))
                .body("contact.createdAt", equalTo(onlyLead().getString("createdAt")))
                .body("conversations", hasSize(1))
                .body("conversations[0].id", equalTo(conversation.id().toString()))
                .body("conversations[0].number", equalTo((int) conversation.number()))
                .body("conversations[0].state", equalTo("open"))
                .body(
                        "conversations[0].onlineChatId",
                        equalTo(conversation.onlineChat().toString()))
                .body("conversations[0].messageCount", equalTo(2))
                .body("conversations[0].lastMessage.author.type", equalTo("operator"))
                .body("conversations[0].lastMessage.author.name", equalTo("Olga"))
                .body("conversations[0].lastMessage.text", equalTo("Hello, Иван 👋"))
                .body("conversations[0].finishedAt", nullValue())
                .body("conversations[0].finishedBy", nullValue());
    }

    @Test
    void cardTellsWhoFinishedTheConversationAndWhen() {
        take(conversation.started(), conversation.message(1), conversation.finished(1));

        operator()
                .get(LEADS + "/" + onlyLead().getInt("id"))
                .then()
                .body("conversations[0].state", equalTo("finished"))
                .body("conversations[0].finishedBy.type", equalTo("operator"))
                .body("conversations[0].finishedBy.name", equalTo("Olga"))
                .body("conversations[0].finishedAt", org.hamcrest.Matchers.endsWith("Z"));
    }

    @Test
    void longMessageIsShortenedWithoutBreakingACharacter() {
        take(conversation.started(), conversation.message(1, "x".repeat(198) + "👋" + "x".repeat(100)));

        operator()
                .get(LEADS + "/" + onlyLead().getInt("id"))
                .then()
                .body("conversations[0].lastMessage.text", equalTo("x".repeat(198) + "…"));
    }

    @Test
    void pagesHoldEveryLeadOnceTheNewestFirst() {
        List<ConversationFixtures> conversations = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ConversationFixtures one = ConversationFixtures.of(account);
            conversations.add(one);
            take(one.started());
        }

        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = operator().queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(LEADS)
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
            // A lead that comes in meanwhile neither repeats nor hides any.
            take(ConversationFixtures.of(account).started());
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void accountWithoutLeadsHasAnEmptyPage() {
        operator().get(LEADS).then().statusCode(200).body("items", empty()).body("nextCursor", nullValue());
    }

    @Test
    void anotherAccountsLeadIsNotFoundLikeAMissingOne() {
        take(conversation.started());
        int id = onlyLead().getInt("id");
        String stranger = AccessTokenFixtures.operator(accounts.openWithoutUsers());

        given().auth()
                .oauth2(stranger)
                .get(LEADS + "/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("detail", equalTo("There is no lead " + id + "."));
        given().auth().oauth2(stranger).get(LEADS).then().statusCode(200).body("items", empty());
        operator().get(LEADS + "/999999999").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void sameConversationIdInAnotherAccountStaysThere() {
        AccountId other = accounts.openWithoutUsers();
        take(conversation.started(), conversation.message(1));
        take(
                conversation.in(other).started(),
                conversation.in(other).message(1),
                conversation.in(other).message(2));

        operator().get(LEADS + "/" + onlyLead().getInt("id")).then().body("conversations.messageCount", contains(1));
    }

    @Test
    void withoutATokenOrARoleNothingIsShown() {
        given().get(LEADS).then().statusCode(401);
        given().auth()
                .oauth2(io.beseda.crm.testing.ServiceSecrets.sign(AccessTokenFixtures.claims(account)))
                .get(LEADS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void tokenOfAnotherAudienceIssuerOrKeyIsRefused() {
        var audience = AccessTokenFixtures.claims(account).groups("operator").audience("beseda-widget");
        var issuer = AccessTokenFixtures.claims(account).groups("operator").issuer("beseda-widget");
        String otherKey = io.beseda.support.testing.TestTokens.operator(account.value(), 1);

        for (String token : List.of(
                io.beseda.crm.testing.ServiceSecrets.sign(audience),
                io.beseda.crm.testing.ServiceSecrets.sign(issuer),
                otherKey)) {
            given().auth().oauth2(token).get(LEADS).then().statusCode(401);
        }
    }

    @Test
    void cursorAndLimitAreChecked() {
        operator()
                .queryParam("cursor", "x' OR 1=1")
                .get(LEADS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        operator().queryParam("limit", 0).get(LEADS).then().statusCode(400).body("code", equalTo("invalid-request"));
        operator().queryParam("limit", 201).get(LEADS).then().statusCode(400);
        operator().get(LEADS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private JsonPath onlyLead() {
        JsonPath page = operator().get(LEADS).jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        page.setRootPath("items[0]");
        return page;
    }

    private void take(ConversationEvent... events) {
        consumer.handle(List.of(events));
    }

    private RequestSpecification operator() {
        return given().auth().oauth2(AccessTokenFixtures.operator(account));
    }
}
