package io.beseda.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.PresenceTold;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a visitor that an operator looks at is there. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PresenceTest {

    private static final long ACCOUNT = 24;

    private OnlineChatPublished chat;
    private String key;
    private VisitorClient visitor;
    private SocketClient operator;

    @BeforeEach
    void connect() {
        Gateway.awaitSignals();
        chat = Gateway.chat(ACCOUNT);
        key = Gateway.key();
        visitor = VisitorClient.of(chat, key);
        operator = Gateway.operator(ACCOUNT);
    }

    @Test
    void whoLooksIsToldThatTheVisitorIsThereAndWhenItHasGone() {
        operator.send(viewing(true));
        assertThat(operator.expect("presence").toString())
                .isEqualTo("{\"type\":\"presence\",\"visitorId\":\"" + visitor.id() + "\",\"online\":true}");
        Instant left = Instant.now();

        visitor.socket().close();

        assertThat(operator.expect("presence").get("online").asBoolean()).isFalse();
        assertThat(Duration.between(left, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        Gateway.visitor(chat, key);
        assertThat(operator.expect("presence").get("online").asBoolean()).isTrue();
    }

    @Test
    void aReloadedPageMakesNoFlicker() {
        operator.send(viewing(true)).expect("presence");

        visitor.socket().close();
        var reloaded = Gateway.visitor(chat, key);
        Instant closed = Instant.now();
        reloaded.close();

        // The first news after "online" comes five seconds after the second close, not after the first.
        assertThat(operator.expect("presence").get("online").asBoolean()).isFalse();
        assertThat(Duration.between(closed, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        assertThat(operator.received()).isEmpty();
    }

    @Test
    void aVisitorIsThereWhileAnyGatewayHoldsASocketOfIt() {
        UUID anotherGateway = UUID.randomUUID();
        operator.send(viewing(true)).expect("presence");
        tells(anotherGateway, true);

        tells(UUID.randomUUID(), false);
        visitor.socket().close();
        Awaitility.await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(operator.received()).isEmpty();

        tells(anotherGateway, false);
        assertThat(operator.expect("presence").get("online").asBoolean()).isFalse();
    }

    @Test
    void whoLooksAwayIsToldNothingMore() {
        var colleague = Gateway.operator(ACCOUNT);
        operator.send(viewing(true)).expect("presence");
        colleague.send(viewing(true)).expect("viewing");
        colleague.expect("presence");
        operator.expect("viewing");

        operator.send(viewing(false));
        assertThat(colleague.expect("viewing").get("viewing").asBoolean()).isFalse();
        visitor.socket().close();

        assertThat(colleague.expect("presence").get("online").asBoolean()).isFalse();
        assertThat(operator.received()).isEmpty();
    }

    private void tells(UUID gateway, boolean online) {
        Gateway.publish(new PresenceTold(ACCOUNT, visitor.id(), gateway, online, Instant.now()));
    }

    private String viewing(boolean viewing) {
        return "{\"type\":\"viewing\",\"conversationId\":\"" + visitor.id() + "\",\"visitorId\":\"" + visitor.id()
                + "\",\"viewing\":" + viewing + "}";
    }
}
