package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.RawSocket;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F12: a client that is connected and does not read. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SlowReaderTest {

    private static final int MESSAGES = 1_500;

    @Inject
    MeterRegistry metrics;

    @Test
    void aReaderThatStopsIsClosed4002AndOthersGetEverything() throws IOException {
        var chat = Gateway.chat(6);
        var conversation = new Conversation(chat, UUID.randomUUID());
        double closedBefore = slowReadersClosed();
        String text = "ж".repeat(4_000);
        try (var slow = RawSocket.upgrade("/operator/socket", "HTTP/1.1", true)) {
            slow.text(Gateway.hello(TestTokens.operator(6, Gateway.nextUser())));
            slow.text("{\"type\":\"watch\",\"scope\":\"account\"}");
            assertThat(slow.readText()).contains("welcome");
            assertThat(slow.readText()).contains("watching");
            var quick = Gateway.operator(6);

            var published = CompletableFuture.runAsync(() -> Gateway.publishAll(IntStream.rangeClosed(1, MESSAGES)
                    .mapToObj(sequence -> conversation.added(
                            sequence, UUID.randomUUID(), new Author(Author.Type.VISITOR, "v", null), text))
                    .toList()));

            await().atMost(Duration.ofSeconds(60)).until(() -> slowReadersClosed() > closedBefore);
            assertThat(slow.readCloseCode()).isEqualTo(4002);
            published.join();
            for (int sequence = 1; sequence <= MESSAGES; sequence++) {
                assertThat(quick.expect("message").get("sequence").asLong()).isEqualTo(sequence);
            }
            quick.close();
        }
    }

    private double slowReadersClosed() {
        return metrics.counter(Sockets.CLOSED_METRIC, "code", "4002").count();
    }
}
