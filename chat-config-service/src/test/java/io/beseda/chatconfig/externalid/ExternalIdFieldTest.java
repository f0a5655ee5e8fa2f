package io.beseda.chatconfig.externalid;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class ExternalIdFieldTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    CustomFieldTopic topic;

    private final long account = newAccount();
    private String id;
    private CustomFieldPublished field;

    @BeforeEach
    void createChatAndField() {
        id = newChat(account, "Shop");
        field = topic.known(account, CrmEntityType.CONTACT, "text", "Client ID");
    }

    @Test
    void aFieldIsChosenAndTakenBack() {
        operator(account).get(CHAT, id).then().body("$", not(hasKey("externalIdField")));

        choose(field.fieldId())
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("externalIdField.id", equalTo(field.fieldId()))
                .body("externalIdField.entityType", equalTo("contact"))
                .body("externalIdField.name", equalTo("Client ID"))
                .body("externalIdField", not(hasKey("deleted")));
        choose(field.fieldId()).statusCode(200).body("version", equalTo(2));
        operator(account).get(CHATS).then().body("items.externalIdField.name", contains("Client ID"));

        send("{\"externalIdFieldId\": null}")
                .statusCode(200)
                .body("version", equalTo(3))
                .body("$", not(hasKey("externalIdField")));
    }

    @Test
    void aChangeOfSomethingElseLeavesIt() {
        choose(field.fieldId());

        change(account, id, Map.of("name", "Store"))
                .statusCode(200)
                .body("externalIdField.id", equalTo(field.fieldId()));
        send("{\"name\": null}").statusCode(200).body("externalIdField.id", equalTo(field.fieldId()));
        administrator(account).delete(CHAT, id).then().statusCode(204);
        for (int time = 0; time < 2; time++) {
            administrator(account)
                    .post(CHAT + "/restore", id)
                    .then()
                    .statusCode(200)
                    .body("externalIdField.name", equalTo("Client ID"));
        }
    }

    @Test
    void aFieldOfAnotherKindIsRefused() {
        CustomFieldPublished date = CustomFieldTopic.field(account, CrmEntityType.CONTACT, "date", "Birthday");
        CustomFieldPublished company = CustomFieldTopic.field(account, CrmEntityType.COMPANY, "text", "Tax ID");
        topic.publish(date, company);
        topic.known(account, CrmEntityType.LEAD, "text", "Last");

        for (CustomFieldPublished other : new CustomFieldPublished[] {date, company}) {
            unknown(choose(other.fieldId()));
        }
    }

    @Test
    void anotherAccountsFieldCanNotBeChosen() {
        CustomFieldPublished strange = topic.known(newAccount(), CrmEntityType.CONTACT, "text", "Client ID");

        unknown(choose(strange.fieldId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-5", "1.5", "\"12\"", "{}", "true", "99999999999999999999"})
    void whatIsNoFieldIsRefused(String value) {
        unknown(send("{\"externalIdFieldId\": %s}".formatted(value)));
    }

    @Test
    void aChosenFieldThatWasDeletedSaysSo() {
        choose(field.fieldId());
        topic.delete(field);

        await().atMost(LIMIT)
                .untilAsserted(() -> operator(account)
                        .get(CHAT, id)
                        .then()
                        .body("externalIdField.deleted", equalTo(true))
                        .body("externalIdField.name", equalTo("Client ID")));
        change(account, id, Map.of("name", "Store")).statusCode(200).body("externalIdField.deleted", equalTo(true));
        unknown(change(account, newChat(account, "Other"), Map.of("externalIdFieldId", field.fieldId())));
    }

    @Test
    void aChangedFieldShowsItsNewName() {
        choose(field.fieldId());
        topic.publish(CustomFieldTopic.renamed(field, 2, "Customer number"));

        await().atMost(LIMIT)
                .untilAsserted(() -> operator(account)
                        .get(CHAT, id)
                        .then()
                        .body("externalIdField.name", equalTo("Customer number")));
    }

    @Test
    void theAuditLogTellsWhoChoseWhat() {
        choose(field.fieldId());
        send("{\"externalIdFieldId\": null}");

        administrator(account)
                .get(CHAT + "/changes", id)
                .then()
                .body("items[0].changes[0].field", equalTo("externalIdField"))
                .body("items[0].changes[0].from.name", equalTo("Client ID"))
                .body("items[0].changes[0]", not(hasKey("to")))
                .body("items[1].changes[0].to.entityType", equalTo("contact"))
                .body("items[1].changes[0].to.id", equalTo(field.fieldId()))
                .body("items[1].changes[0]", not(hasKey("from")));
    }

    @Test
    void operatorsReadOnly() {
        operator(account)
                .body(Map.of("externalIdFieldId", field.fieldId()))
                .patch(CHAT, id)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse choose(long fieldId) {
        return change(account, id, Map.of("externalIdFieldId", fieldId));
    }

    private ValidatableResponse send(String body) {
        return administrator(account).body(body).patch(CHAT, id).then();
    }

    private static void unknown(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("errors.pointer", contains("/externalIdFieldId"))
                .body("errors.code", contains("external-id-field-unknown"));
    }
}
