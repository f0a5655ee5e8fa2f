package io.beseda.local.product;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.local.process.Signal;
import io.beseda.local.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The file that tells about a run while it lasts; left behind only by one that was killed. */
final class RunFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    /** The run, unless there is none or a killed launcher left the file unreadable. */
    Optional<Run> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Run.class)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(Run run) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), run);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Stops what a killed launcher left running, services before what they write to, and returns the names. PostgreSQL is not
     * touched: it is stopped by whoever starts it again.
     */
    List<String> stopLeftovers() {
        var left = read().map(Run::processes).orElse(List.of()).stream()
                .filter(process -> !process.name().equals(Product.POSTGRESQL))
                .filter(process -> process.alive().isPresent())
                .toList();
        left.stream().filter(process -> !process.name().equals(Product.KAFKA)).forEach(RunFile::terminate);
        left.stream().filter(process -> !process.name().equals(Product.KAFKA)).forEach(RunFile::awaitEnd);
        left.stream().filter(process -> process.name().equals(Product.KAFKA)).forEach(RunFile::terminate);
        left.forEach(RunFile::awaitEnd);
        return left.stream().map(Run.RunningProcess::name).toList();
    }

    private static void terminate(Run.RunningProcess process) {
        process.alive().ifPresent(ProcessHandle::destroy);
    }

    private static void awaitEnd(Run.RunningProcess process) {
        process.alive().ifPresent(handle -> {
            if (!Waiting.untilGone(handle, STOP_LIMIT)) {
                Signal.KILL.to(handle.pid());
                Waiting.untilGone(handle, STOP_LIMIT);
            }
        });
    }
}
