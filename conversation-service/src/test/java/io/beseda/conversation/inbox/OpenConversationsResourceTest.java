package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenConversationsResourceTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Test
    void clientsWithMoreThanOneOpenConversationAreCounted() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"), message(visitor, "two"));
        fixtures.store(message(fixtures.anotherOf(visitor), "hello"));

        count(visitor, visitor.accountId().value())
                .statusCode(200)
                .body("conversations", equalTo(3))
                .body("clients", equalTo(2))
                .body("clientsWithSeveral", equalTo(1));

        UUID finished = rows.conversations(visitor.accountId()).get(0).id();
        given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .post("/api/inbox/v1/conversations/" + finished + "/finish")
                .then()
                .statusCode(200);
        count(visitor, visitor.accountId().value())
                .body("conversations", equalTo(2))
                .body("clientsWithSeveral", equalTo(0));
    }

    @Test
    void anotherAccountsChatHasNone() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));

        count(visitor, visitor.accountId().value() + 1_000_000)
                .statusCode(200)
                .body("conversations", equalTo(0))
                .body("clients", equalTo(0))
                .body("clientsWithSeveral", equalTo(0));
    }

    private static ValidatableResponse count(Visitor visitor, long account) {
        return given().auth()
                .oauth2(TestTokens.operator(account, 7))
                .get("/api/inbox/v1/online-chats/" + visitor.onlineChatId().value() + "/open-conversations")
                .then();
    }
}
