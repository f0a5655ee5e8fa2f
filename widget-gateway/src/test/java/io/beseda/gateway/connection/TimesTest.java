package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.RawSocket;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ends by itself: S5 (no token), S18 (an expired one), S23 (handshakes and sockets that stand still). */
@QuarkusTest
@TestProfile(ShortTimesAndSmallLimits.class)
@WithTestResource(Infrastructure.class)
class TimesTest {

    @Inject
    SocketDrain drain;

    @Test
    void aSocketThatSaysNothingIsClosed4401() {
        assertThat(SocketClient.connect(Gateway.visitorSocket()).closeCode()).isEqualTo(4401);
        assertThat(SocketClient.connect(Gateway.operatorSocket()).closeCode()).isEqualTo(4401);
    }

    @Test
    void s23AHandshakeThatIsNeverFinishedIsCut() throws IOException {
        try (var slow = RawSocket.unfinished("GET /widget/socket HTTP/1.1\r\nHost: localhost\r\nUpgr")) {
            assertThat(slow.isAtEnd()).isTrue();
        }
    }

    @Test
    void aSocketThatAnswersNoPingIsClosed4003() throws IOException {
        var chat = Gateway.chat(8);
        try (var deaf = RawSocket.upgrade("/widget/socket")) {
            deaf.text(Gateway.hello(Gateway.token(chat, Gateway.key())));

            assertThat(deaf.readCloseCode()).isEqualTo(4003);
        }
    }

    @Test
    void aTokenThatIsNotRefreshedClosesTheSocket4408AfterANotice() {
        var visitor = Gateway.visitor(Gateway.chat(8), Gateway.key());

        assertThat(visitor.expect("token-expiring").get("expiresInSeconds").asInt())
                .isLessThanOrEqualTo(6);

        assertThat(visitor.closeCode()).isEqualTo(4408);
    }

    @Test
    void aRefreshedTokenKeepsTheSocketOpen() {
        var chat = Gateway.chat(8);
        String key = Gateway.key();
        var visitor = Gateway.visitor(chat, key);

        for (int i = 0; i < 2; i++) {
            visitor.expect("token-expiring");
            visitor.send("{\"type\":\"refresh\",\"token\":\"" + Gateway.token(chat, key) + "\"}");
        }

        visitor.send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
        visitor.close();
    }

    @Test
    void shutdownSendsAllSocketsAwayWith4001() {
        var chat = Gateway.chat(8);
        List<SocketClient> visitors = IntStream.range(0, 10)
                .mapToObj(i -> Gateway.visitor(chat, Gateway.key()))
                .toList();

        drain.closeAll(Duration.ofSeconds(1));

        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.closeCode()).isEqualTo(4001));
    }
}
