package io.beseda.systemtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the product and its idle sockets weigh, and how soon all of these are back. A missed target is written down, not failed. */
@Tag("load")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SocketLoadTest {

    private static final int IDLE_SOCKETS = 10_000;

    @TempDir
    private static Path data;

    private static LoadedProduct loaded;

    @BeforeAll
    static void start() {
        loaded = LoadedProduct.start(data);
    }

    @AfterAll
    static void end() throws IOException {
        loaded.end();
    }

    @Test
    @Order(1)
    void restingMemory() {
        loaded.reportMemory("before the first request");
    }

    @Test
    @Order(2)
    void idleSockets() {
        loaded.report().heading("Idle sockets");
        IdleSockets.Result result = new IdleSockets(loaded.client(), loaded.servers()).hold(IDLE_SOCKETS);
        loaded.report().trial(result);
        assertThat(result.closed()).isZero();
    }

    @Test
    @Order(3)
    void reconnectStorm() throws Exception {
        loaded.report().heading("Reconnect storm: visitors with a conversation each, pauses and jitter of the widget");
        ReconnectStorm.Result result =
                new ReconnectStorm(loaded.client(), loaded.servers(), loaded.product()).run(IDLE_SOCKETS);
        loaded.report().trial(result);
        assertThat(result).matches(ReconnectStorm.Result::everybodyWasToldRight);
        assertThat(result.transactions()).isLessThan(IDLE_SOCKETS / 10);
    }
}
