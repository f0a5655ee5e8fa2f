package io.beseda.systemtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon messages are stored and shown, and how many a second. Fails when one is lost, doubled or out of order; a missed target is
 * written down, not failed.
 */
@Tag("load")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessageLoadTest {

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** Until the compilers have compiled what there is to compile, for the second time too. */
    private static final Duration FIRST_WARM_UP = Duration.ofMinutes(2);

    private static final int FIRST_WARM_UP_RATE = 1_000;
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofSeconds(60);
    private static final int TRIALS = 3;
    private static final int[] RATES = {500, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000, 12_000};

    @TempDir
    private static Path data;

    private static LoadedProduct loaded;

    @BeforeAll
    static void start() {
        loaded = LoadedProduct.start(data);
        run(FIRST_WARM_UP_RATE, FIRST_WARM_UP, Duration.ofSeconds(1));
    }

    @AfterAll
    static void end() throws IOException {
        loaded.end();
    }

    @Test
    @Order(1)
    void floor() throws Exception {
        loaded.report().heading("The floor of this machine: record in, insert and commit, record out; no sockets");
        for (int rate : new int[] {100, 500, 1_000, 2_000, 4_000}) {
            loaded.report().trial(new Floor(loaded.product(), loaded.servers()).run(rate, PROBE.dividedBy(2), PROBE));
        }
    }

    @Test
    @Order(2)
    void latencyAt100() {
        trials(100);
    }

    @Test
    @Order(3)
    void latencyAt500() {
        trials(500);
    }

    @Test
    @Order(4)
    void highestHeldRate() {
        loaded.report()
                .heading("Highest held rate: probes of %d s, then %d s".formatted(PROBE.toSeconds(), HELD.toSeconds()));
        Deque<Integer> candidates = new ArrayDeque<>();
        for (int rate : RATES) {
            RateRun.Result probe = run(rate, PROBE.dividedBy(2), PROBE);
            loaded.report().trial("probe " + probe);
            assertThat(probe.integrity().lost()).isZero();
            if (probe.held()) {
                candidates.push(rate);
            }
            if (probe.overrun()) {
                break;
            }
        }
        for (int rate : candidates) {
            RateRun.Result result = run(rate, WARM_UP, HELD);
            loaded.report().trial("for 60 s " + result);
            assertThat(result.integrity().lost()).isZero();
            if (result.held()) {
                loaded.report().heading("**Held for 60 s: %d msg/s**".formatted(rate));
                return;
            }
        }
        loaded.report().heading("**No rate was held: p99 stayed over 100 ms**");
    }

    @Test
    @Order(5)
    void memoryAfterAllThat() {
        loaded.reportMemory("after the load");
    }

    private static void trials(int rate) {
        loaded.report().heading("Visitor to operator at %d msg/s, %d s each".formatted(rate, MEASURED.toSeconds()));
        List<RateRun.Result> results = IntStream.range(0, TRIALS)
                .mapToObj(trial -> run(rate, WARM_UP, MEASURED))
                .peek(loaded.report()::trial)
                .sorted(Comparator.comparingDouble(result -> result.millis(99)))
                .toList();
        RateRun.Result median = results.get(TRIALS / 2);
        loaded.report()
                .trial("**median p50 %.1f ms, p95 %.1f ms, p99 %.1f ms**; p99 from %.1f to %.1f ms"
                        .formatted(
                                median.millis(50),
                                median.millis(95),
                                median.millis(99),
                                results.get(0).millis(99),
                                results.get(TRIALS - 1).millis(99)));
        assertThat(results)
                .allMatch(result -> result.integrity().flawless(), "no message lost, doubled or out of order");
    }

    private static RateRun.Result run(int rate, Duration warmUp, Duration measured) {
        return new RateRun(loaded.client(), loaded.servers()).run(rate, warmUp, measured);
    }
}
