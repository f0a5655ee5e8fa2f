package io.beseda.crm.contactchat;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.ConversationPlaced;
import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ContactChatResourceTest {

    private static final String CHATS = "/api/v4/contacts/chats";

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer conversations;

    @Inject
    Topics topics;

    private AccountId account;
    private ConversationFixtures conversation;

    @BeforeEach
    void startAConversation() {
        account = accounts.openWithoutUsers();
        conversation = ConversationFixtures.of(account);
        conversations.handle(List.of(conversation.started(), conversation.message(1)));
    }

    @Test
    void aChatIsWithTheContactOfItsLeadUntilAnIntegrationSaysOtherwise() {
        int client = byChat(conversation.id()).extract().path("_embedded.chats[0].contact_id");
        byContact(client)
                .body("_embedded.chats.chat_id", contains(conversation.id().toString()));
        int olga = newEntity(account, "contacts", Map.of("name", "Olga"));
        byContact(olga).statusCode(204);

        set(olga, conversation.id())
                .statusCode(200)
                .body("_embedded.chats[0].contact_id", equalTo(olga))
                .body("_embedded.chats[0].chat_id", equalTo(conversation.id().toString()))
                .body("_embedded.chats[0].id", equalTo((int) conversation.number()))
                .body("_embedded.chats[0].request_id", equalTo("0"));

        byChat(conversation.id()).body("_embedded.chats.contact_id", contains(olga));
        byContact(client).statusCode(204);
        Awaitility.await()
                .untilAsserted(() -> assertThat(topics.crmEvents())
                        .anySatisfy(event -> assertThat(event)
                                .isInstanceOfSatisfying(ConversationPlaced.class, placed -> {
                                    assertThat(placed.conversationId()).isEqualTo(conversation.id());
                                    assertThat(placed.contactId()).isEqualTo(olga);
                                })));
    }

    @Test
    void whatIsMissingOrNotThereIsNamed() {
        int olga = newEntity(account, "contacts", Map.of("name", "Olga"));

        as(account)
                .body(List.of(Map.of("chat_id", "none")))
                .post(CHATS)
                .then()
                .statusCode(400)
                .body("'validation-errors'[0].errors.path", contains("contact_id", "chat_id"));
        set(olga, UUID.randomUUID()).statusCode(400);
        set(999_999_999, conversation.id()).statusCode(400);
        as(account).get(CHATS).then().statusCode(400);
        as(account).get(CHATS + "?contact_id=x").then().statusCode(400);
    }

    @Test
    void anotherAccountsChatsAndContactsAreNotThere() {
        AccountId other = accounts.openWithoutUsers();
        int theirs = newEntity(other, "contacts", Map.of("name", "Theirs"));
        int client = byChat(conversation.id()).extract().path("_embedded.chats[0].contact_id");

        as(other).get(CHATS + "?chat_id=" + conversation.id()).then().statusCode(204);
        as(other).get(CHATS + "?contact_id=" + client).then().statusCode(204);
        as(other)
                .body(List.of(Map.of("contact_id", theirs, "chat_id", conversation.id())))
                .post(CHATS)
                .then()
                .statusCode(400);
        set(theirs, conversation.id()).statusCode(400);
    }

    private ValidatableResponse set(int contact, UUID chat) {
        return as(account)
                .body(List.of(Map.of("contact_id", contact, "chat_id", chat)))
                .post(CHATS)
                .then();
    }

    private ValidatableResponse byChat(UUID chat) {
        return as(account).get(CHATS + "?chat_id=" + chat).then();
    }

    private ValidatableResponse byContact(int contact) {
        return as(account).get(CHATS + "?contact_id=" + contact + ",999999999").then();
    }
}
