package io.beseda.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.ChildProcess;
import io.beseda.local.process.Signal;
import io.beseda.local.process.Tail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    @TempDir
    private Path directory;

    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        restarts.shutdownNow();
    }

    @Test
    void aProcessThatDiesIsReportedWithItsLastWordsAndStartedAgain() {
        var clock = supervised("echo ticking; exec sleep 60");
        clock.start();
        var first = clock.process().orElseThrow();

        Signal.KILL.to(first.pid());

        await().until(() -> said.contains("clock is back"));
        assertThat(said)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("clock stopped by itself and is started again in 1 s.")
                        .endsWith("    ticking"));
        assertThat(clock.process().orElseThrow().pid()).isNotEqualTo(first.pid());
        clock.stop();
    }

    @Test
    void oneThatWasKilledOnPurposeStaysDownUntilItIsStarted() {
        var clock = supervised("echo ticking; exec sleep 60");
        clock.start();
        clock.kill();

        assertThat(clock.process()).isEmpty();
        assertThat(said).hasSize(1);

        clock.start();
        assertThat(clock.process())
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        clock.stop();
    }

    @Test
    void oneThatEndsBeforeItIsReadyFailsTheStart() {
        var clock = new Supervised(component("echo no batteries; exit 1", false), restarts, said::add, () -> {});

        assertThatThrownBy(clock::start)
                .isInstanceOf(LocalRunException.class)
                .hasMessageStartingWith("clock ended before it was ready. The last lines of ")
                .hasMessageEndingWith("    no batteries");
        clock.stop();
    }

    private Supervised supervised(String script) {
        return new Supervised(component(script, true), restarts, said::add, () -> {});
    }

    private Component component(String script, boolean ready) {
        var log = directory.resolve("clock.log");
        return new Component(
                "clock",
                log,
                () -> ChildProcess.start(List.of("sh", "-c", script), Map.of(), directory, log),
                () -> ready && Tail.of(log, 1).equals("ticking"));
    }
}
