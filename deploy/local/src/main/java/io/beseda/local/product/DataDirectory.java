package io.beseda.local.product;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.Directories;
import io.beseda.local.process.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Everything a run keeps, in one directory that only one run uses at a time. */
final class DataDirectory implements AutoCloseable {

    private static final List<String> OWN_ENTRIES =
            List.of("postgresql", "kafka", "files", "logs", "secrets", "work", "run.json");

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws LocalRunException when it can't be written to or another run uses it */
    static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var lock = DirectoryLock.tryTake(root).orElseThrow(() -> inUse(root));
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw new LocalRunException(
                    "The data directory %s can't be written to (%s): give another one with --data DIR."
                            .formatted(root, e.getClass().getSimpleName()),
                    e);
        }
    }

    Path root() {
        return root;
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** What clients and operators have uploaded. */
    Path files() {
        return root.resolve("files");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** Where the services run: an empty directory, so that they pick up no settings file by accident. */
    Path work() {
        return root.resolve("work");
    }

    RunFile runFile() {
        return new RunFile(root.resolve("run.json"));
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Deletes what earlier runs kept, and nothing else that may lie here. */
    void reset() throws IOException {
        for (var entry : OWN_ENTRIES) {
            Directories.delete(root.resolve(entry));
        }
    }

    /** Makes the folders of a new run; the logs of the one before are kept once, as {@code *.log.previous}. */
    void prepare() throws IOException {
        Files.createDirectories(work());
        var logs = Files.createDirectories(root.resolve("logs"));
        try (var earlier = Files.newDirectoryStream(logs, "*.log")) {
            for (var log : earlier) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static LocalRunException inUse(Path root) {
        var other = new RunFile(root.resolve("run.json"))
                .read()
                .map(run -> " (process %d, %s)".formatted(run.launcher().pid(), run.origin()))
                .orElse("");
        return new LocalRunException(
                "Beseda already runs on the data directory %s%s: stop it there with Ctrl-C, or start a second one with --data DIR --port P."
                        .formatted(root, other));
    }
}
