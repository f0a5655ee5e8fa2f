package io.beseda.conversation.clienthistory;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.ConversationFixtures.written;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.uploaded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.conversation.intake.VisitorActivityConsumer;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientHistoryResourceTest {

    private static final String SIZES = "/api/inbox/v1/client-history-sizes";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    VisitorActivityConsumer activities;

    private Visitor visitor;
    private UUID file;

    @BeforeEach
    void aClientAndAnother() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        file = uploaded(visitor, "заказ.txt", text("The order"));
        activities.handle(List.of(written(visitor, "Hello", List.of(file))));
        fixtures.store(message(fixtures.anotherOf(visitor), "Somebody else"));
    }

    @Test
    void tellsHowMuchThereIs() {
        administrator(clientOf(visitor, ""))
                .post(SIZES)
                .then()
                .statusCode(200)
                .body("conversations", equalTo(1))
                .body("messages", equalTo(1))
                .body("files", equalTo(1));
    }

    @Test
    void exportsTheCrmsPartWithTheConversationsAndTheirFiles() throws IOException {
        byte[] zip = administrator(clientOf(visitor, ",\"contact\":[{\"name\":\"Anna\"}]"))
                .post(ClientHistoryResource.EXPORTS)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"client-43.zip\""))
                .extract()
                .asByteArray();

        Map<String, byte[]> entries = entries(zip);
        assertThat(entries).containsOnlyKeys("client.json", "files/" + file + "/заказ.txt");
        assertThat(entries.get("files/" + file + "/заказ.txt")).isEqualTo(text("The order"));
        JsonNode client = new JsonMapper().readTree(entries.get("client.json"));
        assertThat(client.at("/crm/contact/0/name").asText()).isEqualTo("Anna");
        assertThat(client.get("conversations")).hasSize(1);
        assertThat(client.at("/conversations/0/messages/0/text").asText()).isEqualTo("Hello");
        assertThat(client.at("/conversations/0/files/0/id").asText()).isEqualTo(file.toString());
        assertThat(client.at("/conversations/0/firstPage/url").asText()).isEqualTo(ConversationFixtures.PAGE.url());
        assertThat(client.at("/visitors/0/id").asText())
                .isEqualTo(visitor.visitorId().value().toString());
    }

    @Test
    void aHistoryOfManyPagesIsThereToItsEnd() throws IOException {
        for (int i = 0; i < 3; i++) {
            activities.handle(IntStream.range(0, 400)
                    .mapToObj(n -> written(visitor, "Text " + n))
                    .toList());
        }

        byte[] zip = administrator(clientOf(visitor, ""))
                .post(ClientHistoryResource.EXPORTS)
                .then()
                .extract()
                .asByteArray();

        JsonNode client = new JsonMapper().readTree(entries(zip).get("client.json"));
        assertThat(client.at("/conversations/0/messages")).hasSize(1201);
        assertThat(client.at("/conversations/0/messages/1200/sequence").asInt()).isEqualTo(1201);
    }

    @Test
    void isForAdministratorsAndTellsNothingOfOtherAccounts() throws IOException {
        json(operator(visitor.accountId(), 7), clientOf(visitor, ""))
                .post(SIZES)
                .then()
                .statusCode(403);
        json(operator(visitor.accountId(), 7), clientOf(visitor, ""))
                .post(ClientHistoryResource.EXPORTS)
                .then()
                .statusCode(403);
        json(stranger(), clientOf(visitor, ""))
                .post(SIZES)
                .then()
                .statusCode(200)
                .body("conversations", equalTo(0));

        byte[] zip = json(stranger(), clientOf(visitor, ""))
                .post(ClientHistoryResource.EXPORTS)
                .then()
                .extract()
                .asByteArray();

        assertThat(entries(zip)).containsOnlyKeys("client.json");
        assertThat(new String(entries(zip).get("client.json"), UTF_8)).doesNotContain("Hello");
    }

    @Test
    void whatIsNoExportOfTheCrmIsRefused() {
        for (String body : List.of(
                "[]",
                "{",
                "{\"contactId\":43}",
                "{\"contactId\":0,\"visitorIds\":[]}",
                "{\"contactId\":43,\"visitorIds\":[\"x\"]}")) {
            administrator(body)
                    .post(ClientHistoryResource.EXPORTS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"));
        }
        administrator("{\"contactId\":0,\"visitorIds\":[]}").post(SIZES).then().statusCode(400);
    }

    private RequestSpecification administrator(String body) {
        return json(as(TestTokens.administrator(visitor.accountId().value(), 7)), body);
    }

    private static String clientOf(Visitor visitor, String more) {
        return "{\"contactId\":43,\"visitorIds\":[\"" + visitor.visitorId().value() + "\"]" + more + "}";
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
