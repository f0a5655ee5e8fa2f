package io.beseda.gateway.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WebPlacement;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of an online chat reach the widgets that are open. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LiveSettingsTest {

    private static final String BLOG = "https://blog.example";

    private OnlineChatPublished chat;

    @BeforeEach
    void publishChat() {
        chat = Gateway.chat(1);
    }

    @Test
    void anOpenWidgetLearnsTheNewSettings() {
        var visitor = Gateway.visitor(chat, Gateway.key());
        var ofAnotherChat = Gateway.visitor(Gateway.chat(1), Gateway.key());

        Gateway.publish(version(2, chat.webPlacement().origins(), chat.appPlacement()));

        JsonNode changed = visitor.expect("chat-changed");
        assertThat(changed.get("name").asText()).isEqualTo("Store");
        assertThat(changed.get("conversationMode").asText()).isEqualTo("multiple");
        visitor.send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
        assertThat(ofAnotherChat.received()).isEmpty();
    }

    @Test
    void aWidgetThatWasAwayLearnsTheSettingsWithTheWelcome() {
        String token = Gateway.token(chat, Gateway.key());
        assertThat(welcome(token).get("chat").get("conversationMode").asText()).isEqualTo("one-active");

        Gateway.publish(version(2, chat.webPlacement().origins(), chat.appPlacement()));

        await().untilAsserted(() -> {
            JsonNode now = welcome(token).get("chat");
            assertThat(now.get("name").asText()).isEqualTo("Store");
            assertThat(now.get("conversationMode").asText()).isEqualTo("multiple");
        });
    }

    @Test
    void widgetsOfADeletedChatAreClosedForGood() {
        var inApp = Gateway.visitor(chat, Gateway.key());
        var onSite = onPage(Gateway.SHOP);

        Gateway.publish(new ProducerRecord<>(
                Topic.ONLINE_CHATS.topicName(), chat.onlineChatId().toString(), null));

        assertThat(inApp.closeCode()).isEqualTo(4403);
        assertThat(onSite.closeCode()).isEqualTo(4403);
    }

    @Test
    void aRestoredChatRunsAgain() {
        Gateway.publish(new ProducerRecord<>(
                Topic.ONLINE_CHATS.topicName(), chat.onlineChatId().toString(), null));
        Gateway.publish(version(3, chat.webPlacement().origins(), chat.appPlacement()));
        Gateway.awaitKnown(chat);

        var visitor = Gateway.visitor(chat, Gateway.key());

        visitor.send(Gateway.message(UUID.randomUUID(), "Back again")).expect("accepted");
    }

    @Test
    void widgetsOfARemovedOriginAreClosedAndOthersGoOn() {
        Gateway.publish(version(2, List.of(Gateway.SHOP, BLOG), chat.appPlacement()));
        var inApp = Gateway.visitor(chat, Gateway.key());
        var onShop = onPage(Gateway.SHOP);
        var onBlog = onPage(BLOG);

        Gateway.publish(version(3, List.of(BLOG), chat.appPlacement()));

        assertThat(onShop.closeCode()).isEqualTo(4403);
        onBlog.expect("chat-changed");
        inApp.expect("chat-changed");
    }

    @Test
    void turningTheAppPlacementOffNeverTouchesTheWebsite() {
        var inApp = Gateway.visitor(chat, Gateway.key());
        var onSite = onPage(Gateway.SHOP);

        Gateway.publish(version(2, chat.webPlacement().origins(), null));

        assertThat(inApp.closeCode()).isEqualTo(4403);
        onSite.expect("chat-changed");
    }

    private OnlineChatPublished version(long version, List<String> origins, AppPlacement app) {
        return new OnlineChatPublished(
                chat.accountId(),
                chat.onlineChatId(),
                version,
                "Store",
                ConversationMode.MULTIPLE,
                chat.buttonId(),
                new WebPlacement(chat.webPlacement().hash(), origins),
                app,
                null,
                chat.updatedAt(),
                null,
                null,
                null,
                null,
                null);
    }

    private static JsonNode welcome(String token) {
        return SocketClient.connect(Gateway.visitorSocket())
                .send(Gateway.hello(token))
                .expect("welcome");
    }

    private SocketClient onPage(String origin) {
        String token = Gateway.awaitSession(() -> given().header("Origin", origin)
                .contentType("application/json")
                .body(Map.of(
                        "id", Long.toString(chat.buttonId()),
                        "hash", chat.webPlacement().hash(),
                        "visitorKey", Gateway.key()))
                .post("/widget/session"));
        var client = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(token));
        client.expect("welcome");
        return client;
    }
}
