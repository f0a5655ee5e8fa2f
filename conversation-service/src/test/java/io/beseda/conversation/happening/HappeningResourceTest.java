package io.beseda.conversation.happening;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.reply;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.operator.KeepOperators;
import io.beseda.conversation.operator.Operator;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HappeningResourceTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

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
        keepOperators.keep(List.of(new Operator(account, new UserId(8), 1, "Anna", true)));
    }

    @Test
    void aNewConversationHasNone() {
        list().body("items", empty());
    }

    @Test
    void assignmentsAreKeptWithWhoDidThem() {
        assign("{\"id\":\"8\"}");
        assign("{\"id\":\"8\"}");
        assign("{}");

        list().body("items.kind", contains("assigned", "assigned"))
                .body("items[0].id", notNullValue())
                .body("items[0].afterSequence", equalTo(1))
                .body("items[0].at", notNullValue())
                .body("items[0].assignee.id", equalTo("8"))
                .body("items[0].assignee.name", equalTo("Anna"))
                .body("items[0].by.type", equalTo("operator"))
                .body("items[0].by.id", equalTo("7"))
                .body("items[0].by.name", equalTo("Operator 7"))
                .body("items[1].assignee", nullValue());
    }

    @Test
    void whoAnswersFirstTakesTheConversationBeforeTheAnswer() {
        reply(account, 7, id, "good day").statusCode(201);

        list().body("items.kind", contains("assigned"))
                .body("items.assignee.id", contains("7"))
                .body("items.afterSequence", contains(1));
    }

    @Test
    void finishingAndTheMessageThatReopensAreKept() {
        finish(account, id);
        finish(account, id);
        fixtures.store(message(visitor, "one more thing"));

        list().body("items.kind", contains("finished", "reopened"))
                .body("items[0].by.name", equalTo("Operator 7"))
                .body("items[1].by", nullValue())
                .body("items.afterSequence", contains(1, 1));
    }

    @Test
    void theClientsFinishNamesTheVisitor() {
        Visitor other = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(other, "hello"));
        UUID theirs = rows.onlyConversation(other.accountId()).id();
        fixtures.store(ConversationFixtures.finish(other, theirs));

        operator(other.accountId(), 7)
                .get(happenings(theirs))
                .then()
                .body("items.kind", contains("finished"))
                .body("items[0].by.type", equalTo("visitor"))
                .body("items[0].by.id", nullValue());
    }

    @Test
    void anotherAccountsConversationDoesNotExist() {
        for (UUID one : List.of(id, UUID.randomUUID())) {
            stranger().get(happenings(one)).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Test
    void onlyOperatorsReadThem() {
        needOperator(account, List.of(happenings(id)));
        as(WidgetSessions.proven(visitor)).get(happenings(id)).then().statusCode(401);
    }

    private void assign(String body) {
        json(operator(account, 7), body)
                .put(CONVERSATIONS + "/" + id + "/assignee")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list() {
        return operator(account, 7).get(happenings(id)).then().statusCode(200);
    }

    private static String happenings(UUID conversationId) {
        return CONVERSATIONS + "/" + conversationId + "/happenings";
    }
}
