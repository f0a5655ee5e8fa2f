package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F13, of a size for every build: two thousand sockets are cut at once and come back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReconnectStormTest {

    private static final int VISITORS = 100;
    private static final int SOCKETS_EACH = 20;
    private static final Duration ALL_BACK = Duration.ofSeconds(30);

    @Inject
    Sockets sockets;

    @Test
    void f13TwoThousandSocketsAreBackWithinThirtySeconds() {
        OnlineChatPublished chat = Gateway.chat(30);
        List<String> tokens = new ArrayList<>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            tokens.add(Gateway.token(chat, Gateway.key()));
        }
        int others = sockets.openCount();
        List<SocketClient> open = connectAll(tokens);

        sockets.closeAll(CloseCode.GOING_AWAY);
        long cut = System.nanoTime();
        assertThat(open).allSatisfy(socket -> assertThat(socket.closeCode()).isEqualTo(4001));
        List<SocketClient> back = connectAll(tokens);

        assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(ALL_BACK);
        assertThat(back).hasSize(VISITORS * SOCKETS_EACH).allMatch(SocketClient::isOpen);
        back.forEach(SocketClient::close);
        await().atMost(ALL_BACK).until(() -> sockets.openCount() <= others);
    }

    /** Every visitor from an address of its own, as in the world. */
    private static List<SocketClient> connectAll(List<String> tokens) {
        List<SocketClient> all = new ArrayList<>();
        for (int visitor = 0; visitor < tokens.size(); visitor++) {
            for (int i = 0; i < SOCKETS_EACH; i++) {
                all.add(SocketClient.connectFrom("203.0.113." + visitor, Gateway.visitorSocket())
                        .send(Gateway.hello(tokens.get(visitor))));
            }
        }
        all.forEach(socket -> socket.expect("welcome"));
        return all;
    }
}
