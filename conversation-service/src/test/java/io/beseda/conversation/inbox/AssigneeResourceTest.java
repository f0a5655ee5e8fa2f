package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.reply;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationAssigned;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.operator.KeepOperators;
import io.beseda.conversation.operator.Operator;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssigneeResourceTest {

    private static final int ROUNDS = 10;

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    KeepOperators keepOperators;

    private AccountId account;
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        account = visitor.accountId();
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(account).id();
        keepOperators.keep(List.of(known(8, "Anna", true), known(9, "Boris", false)));
    }

    @Test
    void aConversationIsGivenToAColleagueAndBackToNobody() {
        assign("{\"id\":\"8\"}")
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("assignee.id", equalTo("8"))
                .body("assignee.name", equalTo("Anna"));

        assign("{}").statusCode(200).body("assignee", nullValue());

        List<ConversationAssigned> assigned = published(2);
        assertThat(assigned.get(0).assignee()).isEqualTo(new Author(Author.Type.OPERATOR, "8", "Anna"));
        assertThat(assigned.get(0).assignedBy()).isEqualTo(new Author(Author.Type.OPERATOR, "7", "Operator 7"));
        assertThat(assigned.get(0).conversationId()).isEqualTo(id);
        assertThat(assigned.get(0).visitorId()).isEqualTo(visitor.visitorId().value());
        assertThat(assigned.get(0).onlineChatId())
                .isEqualTo(visitor.onlineChatId().value());
        assertThat(assigned.get(1).assignee()).isNull();
    }

    @Test
    void givingItTwiceIsGivingItOnce() {
        assign("{\"id\":null}").statusCode(200).body("assignee", nullValue());
        assign("{\"id\":\"8\"}").statusCode(200);
        assign("{\"id\":\"8\"}").statusCode(200).body("assignee.id", equalTo("8"));
        assign("{}").statusCode(200);
        assign("{}").statusCode(200).body("assignee", nullValue());

        assertThat(published(2)).hasSize(2);
    }

    @Test
    void theCallerMayTakeItBeforeItsUserEventHasArrived() {
        assign("{\"id\":\"7\"}").statusCode(200).body("assignee.name", equalTo("Operator 7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "10", "0", "-1", "Anna", "", "99999999999999999999"})
    void nobodyElseCanBeGivenIt(String userId) {
        assign("{\"id\":\"" + userId + "\"}")
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains("/id"));

        assertThat(rows.count("conversation_assignee", account)).isZero();
    }

    @Test
    void aColleagueOfAnotherAccountCanNotBeGivenIt() {
        AccountId other = ConversationFixtures.newAccount();
        keepOperators.keep(List.of(new Operator(other, new UserId(11), 1, "Stranger", true)));

        assign("{\"id\":\"11\"}").statusCode(400).body("errors.pointer", contains("/id"));
    }

    @Test
    void aFinishedConversationStaysWhereItIs() {
        assign("{\"id\":\"8\"}").statusCode(200);
        finish(account, id);

        assign("{}").statusCode(409).body("code", equalTo("conversation-finished"));

        get().body("assignee.id", equalTo("8"));
    }

    @Test
    void whoAnswersFirstGetsItAndKeepsIt() {
        reply(account, 7, id, "how can I help?").statusCode(201);
        reply(account, 8, id, "I can help too").statusCode(201);

        get().body("assignee.id", equalTo("7")).body("assignee.name", equalTo("Operator 7"));
        assertThat(published(1)).singleElement().satisfies(assigned -> {
            assertThat(assigned.assignee().id()).isEqualTo("7");
            assertThat(assigned.assignedBy().id()).isEqualTo("7");
        });
        assertThat(topics.published(account))
                .extracting(Event::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly(
                        "ConversationStarted",
                        "MessageAdded",
                        "MessageAdded",
                        "ConversationAssigned",
                        "MessageAdded",
                        "MessageAdded");
    }

    @Test
    void aRepeatedAnswerDoesNotTakeItAgain() {
        String body = "{\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"yes\"}";
        String messages = CONVERSATIONS + "/" + id + "/messages";
        json(operator(account, 7), body).post(messages).then().statusCode(201);
        assign("{}").statusCode(200);

        json(operator(account, 7), body).post(messages).then().statusCode(200);

        get().body("assignee", nullValue());
    }

    @Test
    void ofTwoWhoTakeItAtOnceTheLastOneAnnouncedHasIt() {
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<Void>> racers = IntStream.rangeClosed(1, 4)
                    .mapToObj(user ->
                            CompletableFuture.runAsync(() -> json(operator(account, user), "{\"id\":\"" + user + "\"}")
                                    .put(CONVERSATIONS + "/" + id + "/assignee")
                                    .then()
                                    .statusCode(200)))
                    .toList();
            racers.forEach(CompletableFuture::join);
        }

        String assignee = get().extract().path("assignee.id");
        long last = rows.count("conversation_assignee", account);
        assertThat(last).isOne();
        await().untilAsserted(() -> assertThat(topics.published(account, ConversationAssigned.class))
                .last()
                .satisfies(assigned -> assertThat(assigned.assignee().id()).isEqualTo(assignee)));
        assertThat(topics.published(account, ConversationAssigned.class))
                .extracting(assigned -> assigned.assignee().id())
                .as("every event is a change")
                .satisfies(ids -> {
                    for (int i = 1; i < ids.size(); i++) {
                        assertThat(ids.get(i)).isNotEqualTo(ids.get(i - 1));
                    }
                });
    }

    @Test
    void anotherAccountsConversationDoesNotExist() {
        json(stranger(), "{\"id\":\"7\"}")
                .put(CONVERSATIONS + "/" + id + "/assignee")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertThat(rows.count("conversation_assignee", account)).isZero();
    }

    @Test
    void onlyOperatorsMayAssign() {
        String path = CONVERSATIONS + "/" + id + "/assignee";
        json(given(), "{}").put(path).then().statusCode(401);
        json(as(TestTokens.sign(TestTokens.claims(account.value(), 7))), "{}")
                .put(path)
                .then()
                .statusCode(403);
        assign("").statusCode(400);
        assign("[]").statusCode(400);
    }

    private ValidatableResponse assign(String body) {
        return json(operator(account, 7), body)
                .put(CONVERSATIONS + "/" + id + "/assignee")
                .then();
    }

    private ValidatableResponse get() {
        return operator(account, 7).get(CONVERSATIONS + "/" + id).then().statusCode(200);
    }

    /** What was published once this many, and what follows it, have arrived. */
    private List<ConversationAssigned> published(int count) {
        fixtures.store(message(visitor, "the end"));
        await().until(() -> topics.published(account, MessageAdded.class).stream()
                .anyMatch(added -> added.text().equals("the end")));
        List<ConversationAssigned> assigned = topics.published(account, ConversationAssigned.class);
        assertThat(assigned).hasSize(count);
        return assigned;
    }

    private Operator known(long userId, String name, boolean active) {
        return new Operator(account, new UserId(userId), 1, name, active);
    }
}
