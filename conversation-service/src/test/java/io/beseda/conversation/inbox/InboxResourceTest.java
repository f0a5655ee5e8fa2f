package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.PAGE;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.MessageAdded;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InboxResourceTest {

    private static final String CONVERSATIONS = "/api/inbox/v1/conversations";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(visitor.accountId()).id();
    }

    @Test
    void anOpenConversationIsListedWithItsLastMessage() {
        asOperator()
                .get(CONVERSATIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].number", equalTo(1))
                .body(
                        "items[0].onlineChatId",
                        equalTo(visitor.onlineChatId().value().toString()))
                .body("items[0].onlineChatName", equalTo("Tea shop"))
                .body("items[0].visitorId", equalTo(visitor.visitorId().value().toString()))
                .body("items[0].state", equalTo("open"))
                .body("items[0].lastSequence", equalTo(1))
                .body("items[0].lastMessage.sequence", equalTo(1))
                .body("items[0].lastMessage.author.type", equalTo("visitor"))
                .body("items[0].lastMessage.text", equalTo("hello"))
                .body("items[0].startedAt", notNullValue())
                .body("items[0].updatedAt", notNullValue())
                .body("items[0].finishedAt", nullValue())
                .body("items[0].page.url", equalTo(PAGE.url()))
                .body("items[0].page.title", equalTo(PAGE.title()))
                .body("items[0].page.referrer", equalTo(PAGE.referrer()))
                .body("nextCursor", nullValue());
    }

    @Test
    void theListIsReadPageByPageNewestActivityFirst() {
        List<String> newestFirst = new ArrayList<>(List.of(id.toString()));
        for (int i = 0; i < 4; i++) {
            Visitor another = fixtures.anotherOf(visitor);
            fixtures.store(message(another, "hello"));
            newestFirst.add(
                    0, rows.conversations(visitor.accountId()).get(i + 1).id().toString());
        }

        assertThat(readAll("open")).containsExactlyInAnyOrderElementsOf(newestFirst);
        newestFirst.forEach(one -> asOperator().post(CONVERSATIONS + "/" + one + "/finish"));
        assertThat(readAll("open")).isEmpty();
        assertThat(readAll("finished")).containsExactlyInAnyOrderElementsOf(newestFirst);
    }

    @Test
    void aMessageBringsItsConversationToTheTop() {
        assertThat(readAll("open")).containsExactly(id.toString());
        fixtures.store(message(fixtures.anotherOf(visitor), "later"));
        assertThat(readAll("open")).hasSize(2).endsWith(id.toString());

        fixtures.store(message(visitor, "latest"));

        assertThat(readAll("open")).hasSize(2).startsWith(id.toString());
    }

    @Test
    void theThreadIsReadAfterAndBeforeASequence() {
        for (int i = 2; i <= 10; i++) {
            fixtures.store(message(visitor, "message " + i));
        }

        thread("after=7").body("items.sequence", contains(8, 9, 10)).body("lastSequence", equalTo(10));
        thread("after=0&limit=2").body("items.sequence", contains(1, 2));
        thread("limit=3").body("items.sequence", contains(1, 2, 3));
        thread("after=10").body("items", hasSize(0)).body("conversationId", equalTo(id.toString()));
        thread("before=4").body("items.sequence", contains(1, 2, 3));
        thread("before=10&limit=3").body("items.sequence", contains(7, 8, 9));
        thread("before=1").body("items", hasSize(0));
        thread("after=1&limit=1")
                .body("items[0].conversationId", equalTo(id.toString()))
                .body("items[0].clientMessageId", notNullValue())
                .body("items[0].author.id", equalTo(visitor.visitorId().value().toString()))
                .body("items[0].text", equalTo("message 2"));
    }

    @Test
    void anAnswerIsStoredNextInSequenceAndPublished() {
        UUID clientMessageId = UUID.randomUUID();

        reply(clientMessageId, "how can I help?")
                .statusCode(201)
                .body("sequence", equalTo(2))
                .body("conversationId", equalTo(id.toString()))
                .body("clientMessageId", equalTo(clientMessageId.toString()))
                .body("author.type", equalTo("operator"))
                .body("author.id", equalTo("7"))
                .body("author.name", equalTo("Operator 7"))
                .body("text", equalTo("how can I help?"));

        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 2);
        MessageAdded added =
                topics.published(visitor.accountId(), MessageAdded.class).get(1);
        assertThat(added.author().id()).isEqualTo("7");
        assertThat(added.visitorId()).isEqualTo(visitor.visitorId().value());
        assertThat(added.sequence()).isEqualTo(2);
    }

    @Test
    void aRepeatedAnswerIsStoredOnceAndAnsweredWithWhatIsStored() {
        UUID clientMessageId = UUID.randomUUID();
        String stored = reply(clientMessageId, "yes").statusCode(201).extract().path("id");
        asOperator().post(CONVERSATIONS + "/" + id + "/finish").then().statusCode(200);

        reply(clientMessageId, "yes, again")
                .statusCode(200)
                .body("id", equalTo(stored))
                .body("sequence", equalTo(2))
                .body("text", equalTo("yes"));

        assertThat(rows.texts(visitor)).containsExactly("hello", "yes");
    }

    @Test
    void anIdThatIsSomeoneElsesMessageIsRefused() {
        var written = message(visitor, "mine");
        fixtures.store(written);

        reply(written.clientMessageId().value(), "stolen")
                .statusCode(409)
                .body("code", equalTo("client-message-id-taken"));
    }

    @Test
    void nothingIsAddedToAFinishedConversation() {
        asOperator().post(CONVERSATIONS + "/" + id + "/finish").then().statusCode(200);

        reply(UUID.randomUUID(), "too late")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("conversation-finished"));

        assertThat(rows.texts(visitor)).containsExactly("hello");
    }

    @Test
    void finishingTwiceIsFinishingOnce() {
        String first = asOperator()
                .post(CONVERSATIONS + "/" + id + "/finish")
                .then()
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("finishedBy.type", equalTo("operator"))
                .body("finishedBy.name", equalTo("Operator 7"))
                .extract()
                .path("finishedAt");

        as(TestTokens.operator(visitor.accountId().value(), 8))
                .post(CONVERSATIONS + "/" + id + "/finish")
                .then()
                .statusCode(200)
                .body("finishedAt", equalTo(first))
                .body("finishedBy.name", equalTo("Operator 7"));

        await().until(() -> !topics.published(visitor.accountId(), ConversationFinished.class)
                .isEmpty());
        assertThat(topics.published(visitor.accountId(), ConversationFinished.class))
                .singleElement()
                .satisfies(finished -> {
                    assertThat(finished.lastSequence()).isEqualTo(1);
                    assertThat(finished.finishedBy().name()).isEqualTo("Operator 7");
                });
    }

    @Test
    void whatCannotBeAMessageIsRefusedByField() {
        invalidReply("{\"text\":\"no id\"}", "/clientMessageId");
        invalidReply("{\"clientMessageId\":\"" + UUID.randomUUID() + "\"}", "/text");
        invalidReply(reply(" \\n "), "/text");
        invalidReply(reply("x".repeat(4001)), "/text");
        invalidReply(reply("nul \\u0000"), "/text");
        invalidReply(reply("half a pair \\ud83d"), "/text");
        reply(UUID.randomUUID(), "x".repeat(4000)).statusCode(201);
        post("{\"clientMessageId\":\"7\",\"text\":\"hi\"}").statusCode(400);
        post("not json").statusCode(400);
        post("").statusCode(400);
    }

    @Test
    void fieldsNobodyMayGiveAreIgnored() {
        post("{\"clientMessageId\":\"" + UUID.randomUUID()
                        + "\",\"text\":\"hi\",\"sequence\":99,\"accountId\":1,\"author\":{\"type\":\"system\"},\"createdAt\":0}")
                .statusCode(201)
                .body("sequence", equalTo(2))
                .body("author.type", equalTo("operator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=many",
                "?state=archived",
                "?cursor=%20",
                "?cursor=bm90IG91cnM",
                "/%s/messages?limit=201",
                "/%s/messages?limit=0",
                "/%s/messages?after=-1",
                "/%s/messages?before=-1",
                "/%s/messages?after=1&before=3"
            })
    void parametersOutOfBoundsAreRefused(String path) {
        asOperator()
                .urlEncodingEnabled(false)
                .get(CONVERSATIONS + path.replace("%s", id.toString()))
                .then()
                .statusCode(path.contains("many") ? 404 : 400)
                .contentType("application/problem+json");
    }

    @Test
    void anotherAccountsConversationDoesNotExist() {
        String foreign =
                TestTokens.administrator(ConversationFixtures.newAccount().value(), 7);
        String body = "{\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"hi\"}";

        as(foreign).get(CONVERSATIONS).then().statusCode(200).body("items", hasSize(0));
        for (UUID one : List.of(id, UUID.randomUUID())) {
            notFound(as(foreign).get(CONVERSATIONS + "/" + one).then());
            notFound(as(foreign).get(CONVERSATIONS + "/" + one + "/messages").then());
            notFound(as(foreign)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(CONVERSATIONS + "/" + one + "/messages")
                    .then());
            notFound(as(foreign).post(CONVERSATIONS + "/" + one + "/finish").then());
        }
        assertThat(rows.texts(visitor)).containsExactly("hello");
        assertThat(rows.onlyConversation(visitor.accountId()).open()).isTrue();
    }

    @Test
    void everyOperationNeedsAnOperatorsToken() {
        String noRole = TestTokens.sign(TestTokens.claims(visitor.accountId().value(), 7));
        String otherAudience =
                TestTokens.sign(TestTokens.claims(visitor.accountId().value(), 7)
                        .groups("operator")
                        .audience("beseda-widget"));
        String expired = TestTokens.sign(TestTokens.claims(visitor.accountId().value(), 7)
                .groups("operator")
                .issuedAt(1)
                .expiresAt(2));
        for (String path : List.of("", "/" + id, "/" + id + "/messages")) {
            given().get(CONVERSATIONS + path).then().statusCode(401);
            as(noRole).get(CONVERSATIONS + path).then().statusCode(403);
            as(otherAudience).get(CONVERSATIONS + path).then().statusCode(401);
            as(expired).get(CONVERSATIONS + path).then().statusCode(401);
            as(WidgetSessions.proven(visitor)).get(CONVERSATIONS + path).then().statusCode(401);
        }
        for (String path : List.of("/" + id + "/messages", "/" + id + "/finish")) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post(CONVERSATIONS + path)
                    .then()
                    .statusCode(401);
            as(noRole)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(CONVERSATIONS + path)
                    .then()
                    .statusCode(403);
            as(WidgetSessions.proven(visitor))
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(CONVERSATIONS + path)
                    .then()
                    .statusCode(401);
        }
    }

    private static void notFound(ValidatableResponse response) {
        response.statusCode(404)
                .body("code", equalTo("not-found"))
                .body("detail", equalTo("there is no such conversation"));
    }

    private List<String> readAll(String state) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = asOperator()
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(CONVERSATIONS + "?limit=2&state=" + state)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private ValidatableResponse thread(String range) {
        return asOperator()
                .get(CONVERSATIONS + "/" + id + "/messages?" + range)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reply(UUID clientMessageId, String text) {
        return post("{\"clientMessageId\":\"" + clientMessageId + "\",\"text\":\"" + text + "\"}");
    }

    private static String reply(String text) {
        return "{\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
    }

    private void invalidReply(String body, String pointer) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    private ValidatableResponse post(String body) {
        return asOperator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(CONVERSATIONS + "/" + id + "/messages")
                .then();
    }

    private RequestSpecification asOperator() {
        return as(TestTokens.operator(visitor.accountId().value(), 7));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
