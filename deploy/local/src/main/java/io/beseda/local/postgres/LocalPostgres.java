package io.beseda.local.postgres;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.DirectoryLock;
import io.beseda.local.process.FreePorts;
import io.beseda.local.process.OwnUser;
import io.beseda.local.process.Program;
import io.beseda.local.process.Signal;
import io.beseda.local.process.Tail;
import io.beseda.local.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL server on 127.0.0.1 for tests and local runs, whose data outlives it.
 *
 * <p>Durable as in production: fsync and synchronous_commit are on, so a committed transaction survives kill -9 of the server
 * and a power cut. Every role needs its password (SCRAM), the superuser's lies beside the data. Runs as an ordinary user and
 * as root. A server left behind on the same data by a killed process is stopped first; a data directory used by a living
 * {@code LocalPostgres} is refused.
 */
public final class LocalPostgres implements Program {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final int port;
    private final Process server;

    private LocalPostgres(DirectoryLock lock, Cluster cluster, int port, Process server) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server and returns when it answers: about 3 s the first time, 0.3 s with kept data.
     *
     * @param dataDirectory made if missing; files of another run are used as they are
     * @param port 0 for a free one
     * @throws LocalRunException when it does not start; the message says why
     */
    public static LocalPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, port, dataDirectory.resolve("postgresql.log"));
    }

    /** The same with the server's log in a file of the caller's choice. */
    public static LocalPostgres start(Path dataDirectory, int port, Path log) {
        try {
            var root = Files.createDirectories(dataDirectory.toAbsolutePath().normalize());
            var lock = DirectoryLock.tryTake(root)
                    .orElseThrow(() -> new LocalRunException(
                            "PostgreSQL's data in %s is in use by another run: stop that one first.".formatted(root)));
            try {
                return start(lock, new Cluster(root, log.toAbsolutePath(), PostgresBinaries.unpacked()), port);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server that a killed process left running on this data; does nothing when there is none. */
    public static void stopLeftover(Path dataDirectory) throws IOException {
        var root = dataDirectory.toAbsolutePath().normalize();
        new Cluster(root, root.resolve("postgresql.log"), PostgresBinaries.unpacked()).stopLeftover();
    }

    /** The port of 127.0.0.1 it listens on. */
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return server.toHandle();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Makes the database and its owner, or sets the owner's password anew if they exist. No other role but the superuser may
     * connect to it.
     *
     * @param name of the database: small letters, digits and underscores, like {@code role}
     */
    public void createDatabase(String name, String role, String password) {
        try (var connection = connect()) {
            new Databases(connection).create(name, role, password);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("database %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** A superuser's connection to the database {@code postgres}, for tests that look behind the services' backs. */
    public Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", cluster.superuserPassword());
    }

    /** Ends it as kill -9 does: nothing is flushed, the next start recovers from the log. */
    @Override
    public void kill() {
        Signal.KILL.to(server.pid());
        Waiting.untilGone(server.toHandle(), STOP_LIMIT);
        lock.close();
    }

    /** Stops it at once but cleanly: open transactions are rolled back, data is flushed. */
    @Override
    public void close() {
        stop(server);
        lock.close();
    }

    /** Stops it, too, when this JVM ends without {@link #close()}: an orphaned server would go on for ever. */
    public LocalPostgres closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "postgresql-closer"));
        return this;
    }

    /** For tests: leaves the server running without an owner, as kill -9 of this JVM would. */
    void forget() {
        lock.close();
    }

    private static LocalPostgres start(DirectoryLock lock, Cluster cluster, int port) throws IOException {
        cluster.create();
        cluster.stopLeftover();
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            var chosen = FreePorts.orFree(port);
            var postgres = new LocalPostgres(lock, cluster, chosen, launch(cluster, chosen));
            if (Waiting.until(() -> postgres.answers() || !postgres.server.isAlive(), START_LIMIT)
                    && postgres.server.isAlive()) {
                return postgres;
            }
            stop(postgres.server);
            var why = Tail.of(cluster.log(), 5);
            // The backends of a killed server need a moment to notice; until then their shared memory bars a new one.
            var passing = why.contains("shared memory block") || port == 0 && why.contains("could not bind");
            if (!passing || System.nanoTime() > deadline) {
                throw new LocalRunException("PostgreSQL did not start:%n%s".formatted(why));
            }
        }
    }

    private static Process launch(Cluster cluster, int port) throws IOException {
        var command = new ArrayList<String>();
        // A session of its own: Ctrl-C at the terminal must not stop it before those who write to it.
        command.add("setsid");
        command.addAll(OwnUser.withoutRoot());
        command.addAll(
                List.of(cluster.program("postgres"), "-D", cluster.directory().toString()));
        new ServerSettings(port).asArguments().forEach(command::add);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void stop(Process server) {
        if (server.isAlive()) {
            Signal.INT.to(server.pid());
        }
        if (!Waiting.untilGone(server.toHandle(), STOP_LIMIT)) {
            Signal.KILL.to(server.pid());
            Waiting.untilGone(server.toHandle(), STOP_LIMIT);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }
}
