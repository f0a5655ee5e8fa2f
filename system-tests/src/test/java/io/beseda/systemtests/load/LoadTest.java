package io.beseda.systemtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.product.Product;
import io.beseda.local.product.ProductSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The numbers: {@code ./mvnw -pl system-tests -Pload verify}. Fails when a message is lost, doubled or out of order; a missed
 * target is written down, not failed.
 */
@Tag("load")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadTest {

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** Until the compilers have compiled what there is to compile. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(45);

    private static final int FIRST_WARM_UP_RATE = 1_000;
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofSeconds(60);
    private static final int TRIALS = 3;
    private static final int[] RATES = {500, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000, 12_000};
    private static final int IDLE_SOCKETS = 10_000;

    /**
     * The quick compiler only, as in a local run: on two cores that six JVMs share, the other one takes more in these minutes
     * than it gives. And no limit on what one visitor may say: a hundred visitors stand for thousands.
     */
    private static final List<String> JAVA_OPTIONS = Stream.concat(
                    ProductSetup.SMALL.stream(),
                    Stream.of(
                            "-Dbeseda.gateway.limits.messages-per-second=1000000",
                            "-Dbeseda.gateway.limits.message-burst=1000000",
                            "-Dbeseda.gateway.limits.frames-per-second=1000000",
                            "-Dbeseda.gateway.limits.sockets-per-user=1000000"))
            .toList();

    private static final PerformanceReport REPORT = new PerformanceReport();

    @TempDir
    private static Path data;

    private static Product product;
    private static LoadClient client;
    private static ServerProcesses servers;

    @BeforeAll
    static void start() {
        product = Product.start(
                ProductSetup.onFreePorts(Path.of(".."), data).withServiceJavaOptions(JAVA_OPTIONS),
                System.out::println);
        client = new LoadClient(product);
        servers = new ServerProcesses(product);
    }

    @AfterAll
    static void stop() throws IOException {
        REPORT.write();
        client.close();
        product.close();
    }

    @Test
    @Order(1)
    void restingMemory() {
        REPORT.heading("Resident memory before the first request, MB");
        servers.rss().forEach((name, bytes) -> REPORT.trial(name + ": " + bytes / (1024 * 1024)));
    }

    @Test
    @Order(2)
    void idleSockets() {
        REPORT.heading("Idle sockets");
        IdleSockets.Result result = new IdleSockets(client, servers).hold(IDLE_SOCKETS);
        REPORT.trial(result);
        assertThat(result.closed()).isZero();
    }

    @Test
    @Order(3)
    void reconnectStorm() throws Exception {
        REPORT.heading("Reconnect storm: visitors with a conversation each, pauses and jitter of the widget");
        ReconnectStorm.Result result = new ReconnectStorm(client, servers, product).run(IDLE_SOCKETS);
        REPORT.trial(result);
        assertThat(result).matches(ReconnectStorm.Result::everybodyWasToldRight);
        assertThat(result.transactions()).isLessThan(IDLE_SOCKETS / 10);
    }

    @Test
    @Order(4)
    void floor() throws Exception {
        new RateRun(client, servers).run(FIRST_WARM_UP_RATE, FIRST_WARM_UP, Duration.ofSeconds(1));
        REPORT.heading("The floor of this machine: record in, insert and commit, record out; no sockets");
        for (int rate : new int[] {100, 500, 1_000, 2_000, 4_000}) {
            REPORT.trial(new Floor(product, servers).run(rate, PROBE.dividedBy(2), PROBE));
        }
    }

    @Test
    @Order(5)
    void latencyAt100() {
        trials(100);
    }

    @Test
    @Order(6)
    void latencyAt500() {
        trials(500);
    }

    @Test
    @Order(7)
    void highestHeldRate() {
        REPORT.heading("Highest held rate: probes of %d s, then %d s".formatted(PROBE.toSeconds(), HELD.toSeconds()));
        int highest = 0;
        for (int rate : RATES) {
            RateRun.Result probe = new RateRun(client, servers).run(rate, PROBE.dividedBy(2), PROBE);
            REPORT.trial("probe " + probe);
            assertThat(probe.integrity().lost()).isZero();
            if (probe.held()) {
                highest = rate;
            }
            if (probe.overrun()) {
                break;
            }
        }
        if (highest == 0) {
            REPORT.heading("**No rate was held: p99 stayed over 100 ms**");
            return;
        }
        RateRun.Result result = new RateRun(client, servers).run(highest, WARM_UP, HELD);
        REPORT.trial("for 60 s " + result);
        assertThat(result.integrity().lost()).isZero();
        REPORT.heading("**%s for 60 s: %d msg/s**".formatted(result.held() ? "Held" : "Not held", highest));
    }

    @Test
    @Order(8)
    void memoryAfterAllThat() {
        REPORT.heading("Resident memory after the load, MB");
        servers.rss().forEach((name, bytes) -> REPORT.trial(name + ": " + bytes / (1024 * 1024)));
    }

    private static void trials(int rate) {
        REPORT.heading("Visitor to operator at %d msg/s, %d s each".formatted(rate, MEASURED.toSeconds()));
        List<RateRun.Result> results = IntStream.range(0, TRIALS)
                .mapToObj(trial -> new RateRun(client, servers).run(rate, WARM_UP, MEASURED))
                .peek(REPORT::trial)
                .sorted(Comparator.comparingDouble(result -> result.millis(99)))
                .toList();
        RateRun.Result median = results.get(TRIALS / 2);
        REPORT.trial("**median p50 %.1f ms, p95 %.1f ms, p99 %.1f ms**; p99 from %.1f to %.1f ms"
                .formatted(
                        median.millis(50),
                        median.millis(95),
                        median.millis(99),
                        results.get(0).millis(99),
                        results.get(TRIALS - 1).millis(99)));
        assertThat(results)
                .allMatch(result -> result.integrity().flawless(), "no message lost, doubled or out of order");
    }
}
