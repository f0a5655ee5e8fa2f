package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.ReadingClient;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F12: a client whose process stands still, as that of a tab the browser has put to sleep. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StoppedClientTest {

    private static final long ACCOUNT = 29;
    private static final int MESSAGES = 1_500;

    @Inject
    MeterRegistry metrics;

    private Process client;
    private BufferedReader said;

    @BeforeEach
    void startClient() throws IOException {
        client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/test-classes",
                        ReadingClient.class.getName(),
                        Gateway.operatorSocket().toString(),
                        TestTokens.operator(ACCOUNT, Gateway.nextUser()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = client.inputReader();
        assertThat(said.readLine()).isEqualTo("watching");
    }

    @AfterEach
    void endClient() {
        client.destroyForcibly();
    }

    @Test
    void f12AStoppedClientIsClosed4002AndOthersGetEverything() throws Exception {
        var conversation = new Conversation(Gateway.chat(ACCOUNT), UUID.randomUUID());
        var quick = Gateway.operator(ACCOUNT);
        double closedBefore = slowReadersClosed();
        signal("STOP");

        Gateway.publishAll(IntStream.rangeClosed(1, MESSAGES)
                .mapToObj(sequence -> conversation.added(
                        sequence, UUID.randomUUID(), new Author(Author.Type.VISITOR, "v", null), "ж".repeat(4_000)))
                .toList());

        for (int sequence = 1; sequence <= MESSAGES; sequence++) {
            assertThat(quick.expect("message").get("sequence").asLong()).isEqualTo(sequence);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> slowReadersClosed() > closedBefore);
        signal("CONT");
        assertThat(client.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(client.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private double slowReadersClosed() {
        return metrics.counter(Sockets.CLOSED_METRIC, "code", "4002").count();
    }
}
