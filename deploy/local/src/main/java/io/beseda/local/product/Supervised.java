package io.beseda.local.product;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.Program;
import io.beseda.local.process.Tail;
import io.beseda.local.process.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps one component running: when its process ends without being asked to, that is told with the last lines of its log and
 * it is started again, after 1, 2, 4 … 30 s. A process that ran for a minute starts the count anew.
 */
final class Supervised {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration READY_STEP = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);
    private static final int LOG_LINES = 10;

    private final Component component;
    private final ScheduledExecutorService restarts;
    private final Consumer<String> say;
    private final Runnable changed;

    private boolean retired;
    private boolean wanted;
    private boolean supervised;
    private Optional<Program> program = Optional.empty();
    private Duration pause = Duration.ofSeconds(1);
    private long launchedAt;

    Supervised(Component component, ScheduledExecutorService restarts, Consumer<String> say, Runnable changed) {
        this.component = component;
        this.restarts = restarts;
        this.say = say;
        this.changed = changed;
    }

    String name() {
        return component.name();
    }

    Component component() {
        return component;
    }

    /** The process, while there is one. */
    synchronized Optional<ProcessHandle> process() {
        return program.map(Program::process);
    }

    /**
     * Starts it and returns when it is ready; does nothing when it is running.
     *
     * @throws LocalRunException when it ends or is stopped before it is ready, or takes too long
     */
    void start() {
        synchronized (this) {
            if (retired) {
                throw stoppedWhileStarting();
            }
            if (wanted) {
                return;
            }
            wanted = true;
            supervised = false;
        }
        var begin = System.nanoTime();
        launch();
        say.accept("%s is ready after %.1f s".formatted(name(), (System.nanoTime() - begin) / 1e9));
    }

    /** Ends it as kill -9 does; it stays down until {@link #start()}. */
    void kill() {
        end(Program::kill);
    }

    /** Stops it gracefully; it stays down until {@link #start()}. */
    void stop() {
        end(Program::close);
    }

    /** Stops it gracefully and for good. */
    void retire() {
        synchronized (this) {
            retired = true;
        }
        stop();
    }

    private LocalRunException stoppedWhileStarting() {
        return new LocalRunException(name() + " was stopped while it started.");
    }

    private void launch() {
        var launched = component.launch().get();
        synchronized (this) {
            if (!wanted) {
                launched.close();
                throw stoppedWhileStarting();
            }
            program = Optional.of(launched);
            launchedAt = System.nanoTime();
        }
        changed.run();
        launched.process().onExit().thenRun(() -> ended(launched));
        awaitReady(launched);
        synchronized (this) {
            supervised = true;
        }
        if (!launched.process().isAlive()) {
            ended(launched);
        }
    }

    private void awaitReady(Program launched) {
        Waiting.until(() -> !launched.process().isAlive() || component.ready().getAsBoolean(), READY_LIMIT, READY_STEP);
        if (!launched.process().isAlive()) {
            throw new LocalRunException("%s ended before it was ready. The last lines of %s:%n%s"
                    .formatted(name(), component.log(), tail()));
        }
        if (!component.ready().getAsBoolean()) {
            throw new LocalRunException("%s was not ready after %d s. The last lines of %s:%n%s"
                    .formatted(name(), READY_LIMIT.toSeconds(), component.log(), tail()));
        }
    }

    private void end(Consumer<Program> how) {
        Optional<Program> ending;
        synchronized (this) {
            wanted = false;
            ending = program;
            program = Optional.empty();
        }
        ending.ifPresent(how);
        changed.run();
    }

    private void ended(Program dead) {
        synchronized (this) {
            if (!wanted || !supervised || program.filter(dead::equals).isEmpty()) {
                return;
            }
            program = Optional.empty();
            supervised = false;
            if (System.nanoTime() - launchedAt > GOOD_RUN.toNanos()) {
                pause = Duration.ofSeconds(1);
            }
        }
        dead.close();
        changed.run();
        say.accept("%s stopped by itself and is started again in %d s. The last lines of %s:%n%s"
                .formatted(name(), pause.toSeconds(), component.log(), tail()));
        restartLater();
    }

    private void restartLater() {
        var delay = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        restarts.schedule(this::restart, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void restart() {
        synchronized (this) {
            if (!wanted || program.isPresent()) {
                return;
            }
        }
        try {
            launch();
            say.accept(name() + " is back");
        } catch (RuntimeException e) {
            Optional<Program> halfStarted;
            synchronized (this) {
                if (!wanted) {
                    return;
                }
                halfStarted = program;
                program = Optional.empty();
            }
            halfStarted.ifPresent(Program::close);
            say.accept("%s%nIt is tried again in %d s.".formatted(e.getMessage(), pause.toSeconds()));
            restartLater();
        }
    }

    private String tail() {
        return Tail.of(component.log(), LOG_LINES).indent(4).stripTrailing();
    }
}
