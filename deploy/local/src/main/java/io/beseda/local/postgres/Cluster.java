package io.beseda.local.postgres;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.Directories;
import io.beseda.local.process.OwnUser;
import io.beseda.local.process.SecretFile;
import io.beseda.local.process.Signal;
import io.beseda.local.process.Tail;
import io.beseda.local.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's files: made once, kept between runs, with the superuser's password beside them. */
final class Cluster {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path root;
    private final Path log;
    private final PostgresBinaries binaries;

    Cluster(Path root, Path log, PostgresBinaries binaries) {
        this.root = root;
        this.log = log;
        this.binaries = binaries;
    }

    String program(String name) {
        return binaries.program(name);
    }

    Path directory() {
        return root.resolve("cluster");
    }

    Path log() {
        return log;
    }

    String superuserPassword() throws IOException {
        return SecretFile.readOrCreate(root.resolve("superuser.password"));
    }

    /** Makes the cluster if there is none. Done beside and moved into place: a killed first start leaves nothing half-made. */
    void create() throws IOException {
        if (Files.exists(directory().resolve("PG_VERSION"))) {
            return;
        }
        superuserPassword();
        var unfinished = root.resolve("cluster.unfinished");
        Directories.delete(unfinished);
        // The built-in C.UTF-8 gives the same order and case rules on every machine, whatever locales it has.
        run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                root.resolve("superuser.password").toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops a server that was left running on these files by a launcher that was killed. */
    void stopLeftover() throws IOException {
        var leftover = runningServer();
        if (leftover.isEmpty()) {
            return;
        }
        var server = leftover.get();
        Signal.INT.to(server.pid());
        if (!Waiting.untilGone(server, STOP_LIMIT)) {
            Signal.KILL.to(server.pid());
            Waiting.untilGone(server, STOP_LIMIT);
        }
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        var pidFile = directory().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
        if (!pid.matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisCluster);
    }

    /** A pid in a stale file may belong to a stranger by now; PostgreSQL's server always works in its own directory. */
    private boolean servesThisCluster(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), directory());
        } catch (IOException gone) {
            return false;
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(OwnUser.withoutRoot());
        command.add(program(program));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            if (builder.start().waitFor() != 0) {
                throw new LocalRunException("PostgreSQL's %s failed:%n%s".formatted(program, Tail.of(log, 10)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while PostgreSQL's files were being made.", e);
        }
    }
}
