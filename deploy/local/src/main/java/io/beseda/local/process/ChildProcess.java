package io.beseda.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that stops on SIGTERM, with its output in a log file and in a session of its own, out of Ctrl-C's reach. */
public final class ChildProcess implements Program {

    /** Longer than a service takes to stop: one that records its classes writes an archive at its end. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(45);

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it; its output is added to the log. */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        var whole = new ArrayList<String>();
        whole.add("setsid");
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        Waiting.untilGone(process(), KILL_LIMIT);
    }

    @Override
    public void close() {
        process.destroy();
        if (!Waiting.untilGone(process(), STOP_LIMIT)) {
            kill();
        }
    }
}
