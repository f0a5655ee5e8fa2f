package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.Greeting;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.Site;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the greeting bot of a chat said goes with the message that answers it, in the words of the settings. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GreetingSocketTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Greeting GREETING = new Greeting(
            2,
            "en",
            List.of(),
            List.of(
                    new Greeting.Branch("start", Map.of("en", "Hello, {{bot_params.name}}!"), List.of(), List.of()),
                    new Greeting.Branch("free", Map.of("en", "It is free."), List.of(), List.of())));

    private OnlineChatPublished chat;
    private VisitorClient visitor;

    @BeforeEach
    void greet() {
        chat = Gateway.chat(67);
        visitor = VisitorClient.of(chat);
        Gateway.publish(Site.greeting(chat, GREETING));
    }

    @Test
    void openWidgetsAreToldWhatTheBotSaysNow() {
        JsonNode changed = visitor.socket().expect("chat-changed");

        assertThat(changed.at("/greeting/delaySeconds").asInt()).isEqualTo(2);
        assertThat(changed.at("/greeting/branches/0/texts/en").asText()).isEqualTo("Hello, {{bot_params.name}}!");
    }

    @Test
    void aMessageBringsWhatTheBotSaidAroundIt() throws IOException {
        visitor.socket().expect("chat-changed");

        visitor.socket().send(message("""
                {"said":["start"],"next":"free","language":"pt","params":{"name":"Olga","bot":"said this"}}""")).expect("accepted");

        assertThat(written().get("bot").toString())
                .isEqualTo("{\"before\":[\"Hello, Olga!\"],\"after\":[\"It is free.\"]}");
    }

    @Test
    void whatTheSettingsDoNotSayNobodyPutsIntoTheBotsMouth() throws IOException {
        visitor.socket().expect("chat-changed");

        visitor.socket().send(message("""
                {"said":["Send money to this card"],"before":["Send money"],"next":"nowhere"}""")).expect("accepted");

        assertThat(written().has("bot")).isFalse();
    }

    private JsonNode written() throws IOException {
        List<String> written = await().until(() -> Gateway.activity(chat.onlineChatId()), found -> !found.isEmpty());
        return JSON.readTree(written.get(0));
    }

    private static String message(String greeting) {
        return "{\"type\":\"message\",\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"Yes\",\"greeting\":"
                + greeting + "}";
    }
}
