package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.ChatAppearance;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.Site;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a chat shows itself is told with the session, with the welcome, and when it changes. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AppearanceSocketTest {

    private static final String AVATAR = "/s/pictures/" + "ab".repeat(32);
    private static final ChatAppearance LOOK = new ChatAppearance("Ask us", AVATAR, false);

    private OnlineChatPublished chat;

    @BeforeEach
    void publishChat() {
        chat = Gateway.chat(68);
    }

    @Test
    void aChatThatSaysNothingShowsItsNameAndWhoAnswers() {
        JsonNode told = welcome().get("chat");

        assertThat(told.get("name").asText()).isEqualTo("Shop");
        assertThat(told.has("avatar")).isFalse();
        assertThat(told.get("senderNames").asBoolean()).isTrue();
    }

    @Test
    void openWidgetsFollow() {
        var visitor = Gateway.visitor(chat, Gateway.key());

        Gateway.publish(Site.looking(chat, LOOK));

        checkLook(visitor.expect("chat-changed"));
    }

    @Test
    void sessionsAndWelcomesTellIt() {
        Gateway.publish(Site.looking(chat, LOOK));

        await().untilAsserted(() -> checkLook(welcome().get("chat")));
        Gateway.appSession(chat, Map.of())
                .then()
                .statusCode(200)
                .body("chat.name", equalTo("Ask us"))
                .body("chat.avatar", equalTo(AVATAR))
                .body("chat.senderNames", equalTo(false));
    }

    @Test
    void withoutATitleTheNameIsShown() {
        var visitor = Gateway.visitor(chat, Gateway.key());

        Gateway.publish(Site.looking(chat, new ChatAppearance(null, null, false)));

        assertThat(visitor.expect("chat-changed").get("name").asText()).isEqualTo("Shop");
    }

    private JsonNode welcome() {
        return SocketClient.connect(Gateway.visitorSocket())
                .send(Gateway.hello(Gateway.token(chat, Gateway.key())))
                .expect("welcome");
    }

    private static void checkLook(JsonNode told) {
        assertThat(told.get("name").asText()).isEqualTo("Ask us");
        assertThat(told.get("avatar").asText()).isEqualTo(AVATAR);
        assertThat(told.get("senderNames").asBoolean()).isFalse();
    }
}
