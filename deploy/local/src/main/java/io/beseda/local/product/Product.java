package io.beseda.local.product;

import io.beseda.local.LocalRunException;
import io.beseda.local.Ports;
import io.beseda.local.Service;
import io.beseda.local.frontdoor.FrontDoor;
import io.beseda.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The whole product on this machine: PostgreSQL, Kafka, the four services as processes of their own, and the front door in this
 * JVM.
 *
 * <p>Data survives {@link #close()} and kill -9 of anything, this JVM included: the next start finds what was left running and
 * stops it. A process that ends without being asked to is started again; one ended by {@link #kill} or {@link #stop} stays
 * down until {@link #start(String)}. Processes are named {@link #POSTGRESQL}, {@link #KAFKA} and like the services' folders.
 */
public final class Product implements AutoCloseable {

    public static final String POSTGRESQL = "postgresql";
    public static final String KAFKA = "kafka";

    private final ProductSetup setup;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Processes processes;
    private volatile Ports ports;
    private final FrontDoor frontDoor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Product(ProductSetup setup, DataDirectory data, Secrets secrets, Consumer<String> say) {
        this.setup = setup;
        this.ports = setup.ports();
        this.data = data;
        this.secrets = secrets;
        this.processes = new Processes(new Components(setup, setup.ports(), data, secrets), say, this::writeRunFile);
        this.frontDoor = new FrontDoor(ports().frontDoor(), ports().http());
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @param say is told in a line or a few what happens, from any thread, as long as the product runs
     * @throws LocalRunException when something stands in the way; nothing is left running then
     */
    public static Product start(ProductSetup setup, Consumer<String> say) {
        var product = prepare(setup, say);
        try {
            product.run();
            return product;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** Checks and prepares everything and starts nothing, so that {@link #close()} can already be called from another thread. */
    public static Product prepare(ProductSetup setup, Consumer<String> say) {
        requireBuilt(setup);
        var data = DataDirectory.open(setup.data());
        try {
            data.runFile().stopLeftovers().forEach(name -> say.accept(name + ", left by a killed run, is stopped"));
            LocalPostgres.stopLeftover(data.postgresql());
            if (setup.reset()) {
                data.reset();
            }
            data.prepare();
            setup.ports().requireFree();
            return new Product(setup, data, Secrets.in(data.secrets()), say);
        } catch (IOException e) {
            data.close();
            throw new LocalRunException(
                    "The data directory %s can't be used (%s): give another one with --data DIR."
                            .formatted(data.root(), e),
                    e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Starts what was prepared and returns when every service is ready. */
    public void run() {
        frontDoor.start();
        processes.startAll();
    }

    /** Starts a process that was ended by {@link #kill} or {@link #stop} and returns when it is ready. */
    public void start(String process) {
        processes.get(process).start();
    }

    /** Ends a process as kill -9 does. */
    public void kill(String process) {
        processes.get(process).kill();
    }

    /** Stops a process gracefully. */
    public void stop(String process) {
        processes.get(process).stop();
    }

    /**
     * Replaces a running service as a rolling deploy does: its successor, on other ports, is ready before the front door turns to
     * it and the predecessor is asked to stop. Not for crm-entity-service, whose keys the others fetch from a fixed port.
     */
    public void roll(Service service) {
        var moved = ports.moved(service);
        var successor = new Components(setup, moved, data, secrets).service(service);
        var predecessor = processes.succeed(successor);
        ports = moved;
        frontDoor.turn(service, moved.http().get(service));
        predecessor.retire();
        writeRunFile();
    }

    /** The process, unless it is down now. */
    public Optional<ProcessHandle> process(String process) {
        return processes.get(process).process();
    }

    public Path log(String process) {
        return data.log(process);
    }

    /** Where people and pages find the product. */
    public URI origin() {
        return URI.create("http://localhost:" + ports().frontDoor());
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public String administratorEmail() {
        return ServiceEnvironment.ADMINISTRATOR_EMAIL;
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + ports().kafka();
    }

    /** Of a database that belongs to one of the services; its owner has the same name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports().postgresql(), database);
    }

    /** Stops everything in order: services, the front door, Kafka, PostgreSQL. Does nothing the second time. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        processes.retireServices();
        frontDoor.close();
        processes.close();
        try {
            data.runFile().delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            data.close();
        }
    }

    private static void requireBuilt(ProductSetup setup) {
        for (var service : Service.values()) {
            if (!Files.exists(setup.jar(service))) {
                throw new LocalRunException(
                        "%s is not built: start with deploy/local/up, which builds what is missing, or run ./mvnw -DskipTests package."
                                .formatted(service.directory()));
            }
        }
    }

    private synchronized void writeRunFile() {
        var running = processes.all().stream()
                .flatMap(it -> it.process().stream()
                        .map(process -> Run.RunningProcess.of(
                                it.name(), process, data.log(it.name()).toString())))
                .toList();
        var launcher = Run.RunningProcess.of("launcher", ProcessHandle.current(), "");
        try {
            data.runFile()
                    .write(new Run(
                            origin().toString(),
                            "http://localhost:" + ports().demoSite(),
                            administratorEmail(),
                            secrets.directory().toString(),
                            ports().byName(),
                            kafkaBootstrapServers(),
                            jdbcUrls(),
                            launcher,
                            running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> jdbcUrls() {
        var urls = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            service.database().ifPresent(database -> urls.put(database, jdbcUrl(database)));
        }
        return urls;
    }
}
