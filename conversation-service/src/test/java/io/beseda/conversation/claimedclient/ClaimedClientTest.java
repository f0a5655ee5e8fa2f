package io.beseda.conversation.claimedclient;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.intake.ToldPageData;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimedClientTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(visitor.accountId()).id();
    }

    @Test
    void nobodyIsClaimedWhereThePageTellsNothingOfItsClient() {
        fixtures.store(told("{\"botParams\":{\"city\":\"Kazan\"}}"));
        fixtures.store(told("{\"contact\":{\"fields\":[{\"id\":7,\"values\":[{\"value\":\"gold\"}]}]}}"));

        conversation().body("claimed", nullValue());
    }

    @Test
    void nameAndFirstPhoneAndEmailOfThePageAreShown() {
        fixtures.store(told("""
                        {"contact": {"name": "Ivan", "fields": [
                            {"code": "PHONE", "values": [{"value": "+79161234567"}, {"value": "+70000000000"}]},
                            {"code": "EMAIL", "values": [{"value": "ivan@example.org"}]}]}}"""));

        conversation()
                .body("claimed.name", equalTo("Ivan"))
                .body("claimed.phone", equalTo("+79161234567"))
                .body("claimed.email", equalTo("ivan@example.org"));
    }

    @Test
    void whatIsToldAgainReplacesWhatWasTold() {
        fixtures.store(told("{\"contact\":{\"name\":\"Ivan\",\"fields\":[]}}"));
        fixtures.store(
                told("{\"contact\":{\"name\":\"Petr\",\"fields\":[]}}"),
                told("{\"contact\":{\"name\":\"Olga\",\"fields\":[]}}"));

        conversation().body("claimed.name", equalTo("Olga"));
    }

    @Test
    void ofALongNameTheBeginningIsKept() {
        fixtures.store(told("{\"contact\":{\"name\":\"" + "x".repeat(300) + "\",\"fields\":[]}}"));

        conversation().body("claimed.name", hasLength(255));
    }

    private ToldPageData told(String data) {
        return new ToldPageData(visitor, new ConversationId(id), new PageData(data), ConversationFixtures.THEN);
    }

    private ValidatableResponse conversation() {
        return operator(visitor.accountId(), 7)
                .get(CONVERSATIONS + "/" + id)
                .then()
                .statusCode(200);
    }
}
