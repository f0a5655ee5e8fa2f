package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors do beside writing texts. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class VisitorActivityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OnlineChatPublished chat;
    private VisitorClient visitor;

    @BeforeEach
    void greet() {
        chat = Gateway.chat(61);
        visitor = VisitorClient.of(chat);
    }

    @Test
    void filesGoWithAMessageAndOncePerFile() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        visitor.socket().send(message(" ", List.of(second, first, second))).expect("accepted");

        JsonNode written = onlyActivity();
        assertThat(written.get("text").asText()).isEmpty();
        assertThat(written.get("attachmentIds").toString()).isEqualTo("[\"" + second + "\",\"" + first + "\"]");
    }

    @Test
    void aMessageHasTenFilesAtMost() {
        visitor.socket().send(message("Files", files(10))).expect("accepted");

        assertThat(visitor.socket()
                        .send(message("Files", files(11)))
                        .expect("refused")
                        .get("code")
                        .asText())
                .isEqualTo("too-many-attachments");
    }

    @Test
    void neitherTextNorFilesIsNoMessage() {
        assertThat(visitor.socket()
                        .send(message(" ", List.of()))
                        .expect("refused")
                        .get("code")
                        .asText())
                .isEqualTo("text-empty");
    }

    @Test
    void clientsAreToldWhatTheyMaySend() {
        var socket =
                SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(Gateway.token(chat, Gateway.key())));

        assertThat(socket.expect("welcome").get("limits").toString())
                .isEqualTo("{\"maxTextLength\":4000,\"maxAttachments\":10,\"maxAttachmentBytes\":26214400}");
    }

    @Test
    void finishingIsAskedForInTheVisitorsName() {
        UUID conversation = UUID.randomUUID();

        visitor.socket()
                .send("{\"type\":\"finish\",\"conversationId\":\"" + conversation
                        + "\",\"visitorId\":\"00000000-0000-4000-8000-000000000000\",\"accountId\":2}");

        JsonNode requested = onlyActivity();
        assertThat(requested.get("conversationId").asText()).isEqualTo(conversation.toString());
        assertThat(requested.get("visitorId").asText()).isEqualTo(visitor.id().toString());
        assertThat(requested.get("accountId").asLong()).isEqualTo(61);
        assertThat(visitor.socket().received()).isEmpty();
    }

    @Test
    void whatThePageToldIsPublishedInOneSpelling() {
        visitor.socket()
                .send(pageData(
                        "{\"lead\":{\"sale\":\"1500\",\"custom_fields\":[{\"id\":\"7\",\"values\":[{\"value\":1}]}]},"
                                + "\"nonsense\":{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":1}}}}}}}}"));

        assertThat(onlyActivity().get("data").toString())
                .isEqualTo("{\"lead\":{\"price\":1500,\"fields\":[{\"id\":7,\"values\":[{\"value\":\"1\"}]}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"text\"", "{\"contact\":{\"name\":\"\\ud83d\\u0000\"},\"lead\":\"\\ud83d\"}"})
    void aPageThatTellsNonsenseNeverEndsItsChat(String data) {
        visitor.socket().send(pageData(data));

        visitor.socket().send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
    }

    @Test
    void finishingAndTellingHaveTheRateOfMessages() {
        for (int i = 0; i < 30; i++) {
            visitor.socket().send("{\"type\":\"finish\",\"conversationId\":\"" + UUID.randomUUID() + "\"}");
        }

        JsonNode refused = visitor.socket().expect("finish-refused");
        assertThat(refused.get("code").asText()).isEqualTo("not-accepted-retry");
        assertThat(visitor.socket().isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"finish\"}",
                "{\"type\":\"finish\",\"conversationId\":\"42\"}",
                "{\"type\":\"page-data\",\"conversationId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\"}",
                "{\"type\":\"typing\",\"conversationId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\"}",
                "{\"type\":\"typing\",\"typing\":true}",
                "{\"type\":\"read\",\"conversationId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"sequence\":\"7\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"x\","
                        + "\"attachmentIds\":[null]}"
            })
    void whatIsIncompleteIsClosed4400(String frame) {
        visitor.socket().send(frame);

        assertThat(visitor.socket().closeCode()).isEqualTo(4400);
    }

    private JsonNode onlyActivity() {
        List<String> written = await().atMost(Duration.ofSeconds(10))
                .until(() -> Gateway.activity(chat.onlineChatId()), found -> !found.isEmpty());
        assertThat(written).hasSize(1);
        try {
            return JSON.readTree(written.get(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> files(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    private static String message(String text, List<UUID> files) {
        String ids = files.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return Gateway.message(UUID.randomUUID(), text).replace("}", ",\"attachmentIds\":[" + ids + "]}");
    }

    private static String pageData(String data) {
        return "{\"type\":\"page-data\",\"conversationId\":\"" + UUID.randomUUID() + "\",\"data\":" + data + "}";
    }
}
