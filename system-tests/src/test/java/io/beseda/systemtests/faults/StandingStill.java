package io.beseda.systemtests.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A process that stands still (SIGSTOP) until it is closed or killed: its connections stay, what others send it waits in the kernel.
 * So a test knows what it has been given and can't have handled.
 */
final class StandingStill implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int LOCAL_ADDRESS = 1;
    private static final int QUEUES = 4;
    private static final int HEXADECIMAL = 16;

    private final Product product;
    private final String name;
    private final ProcessHandle process;

    StandingStill(Product product, String name) {
        this.product = product;
        this.name = name;
        this.process = product.process(name).orElseThrow();
        signal("STOP");
    }

    /** Ends it as kill -9 does, before it could move again. */
    void kill() {
        product.kill(name);
    }

    /** Until so many of its connections on a port each have at least so many bytes that it has not read. */
    void awaitUnread(int port, int connections, int bytes) {
        await().atMost(LIMIT).until(() -> unread(port, bytes) >= connections);
    }

    /** Does nothing to one that was killed. */
    @Override
    public void close() {
        if (process.isAlive()) {
            signal("CONT");
        }
    }

    private void signal(String signal) {
        try {
            assertThat(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As proc(5) tells: ports and queues in hexadecimal, the receive queue behind the colon. */
    private static long unread(int port, int bytes) throws IOException {
        String ending = ":%04X".formatted(port);
        return Stream.concat(lines("tcp"), lines("tcp6"))
                .map(line -> line.trim().split("\\s+"))
                .filter(fields -> fields[LOCAL_ADDRESS].endsWith(ending))
                .map(fields -> fields[QUEUES].substring(fields[QUEUES].indexOf(':') + 1))
                .filter(waiting -> Long.parseLong(waiting, HEXADECIMAL) >= bytes)
                .count();
    }

    private static Stream<String> lines(String table) throws IOException {
        return Files.readString(Path.of("/proc/net", table), US_ASCII).lines().skip(1);
    }
}
