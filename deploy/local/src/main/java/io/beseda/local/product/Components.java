package io.beseda.local.product;

import io.beseda.local.Ports;
import io.beseda.local.Service;
import io.beseda.local.kafka.LocalKafkaMain;
import io.beseda.local.postgres.LocalPostgres;
import io.beseda.local.process.ChildProcess;
import io.beseda.local.process.ClassArchive;
import io.beseda.local.process.JavaCommand;
import io.beseda.local.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the product's processes are and how each is started. */
final class Components {

    private static final ClassArchive KAFKA_CLASSES =
            ClassArchive.of("kafka", JavaCommand.origin(LocalKafkaMain.class));
    private static final int CONNECT_MILLIS = 500;

    private final ProductSetup setup;
    private final Ports ports;
    private final DataDirectory data;
    private final Secrets secrets;
    private final ServiceEnvironment environment;

    /** @param ports where its processes listen */
    Components(ProductSetup setup, Ports ports, DataDirectory data, Secrets secrets) {
        this.setup = setup;
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
        this.environment = new ServiceEnvironment(ports, secrets, data.files());
    }

    /** What the services need before they start. */
    List<Component> infrastructure() {
        var postgresql = data.log(Product.POSTGRESQL);
        var kafka = data.log(Product.KAFKA);
        return List.of(
                new Component(Product.POSTGRESQL, postgresql, this::launchPostgresql, () -> true),
                new Component(Product.KAFKA, kafka, this::launchKafka, () -> accepts(ports.kafka())));
    }

    List<Component> services() {
        return Arrays.stream(Service.values()).map(this::service).toList();
    }

    Component service(Service service) {
        var log = data.log(service.directory());
        return new Component(
                service.directory(),
                log,
                () -> ChildProcess.start(
                        JavaCommand.ofJar(
                                javaOptions(setup.javaOptions().services(), serviceClasses(service)),
                                setup.jar(service)),
                        environment.of(service),
                        data.work(),
                        log),
                () -> Readiness.of(ports.management().get(service)));
    }

    private ClassArchive serviceClasses(Service service) {
        return ClassArchive.of("service", setup.jar(service));
    }

    private List<String> javaOptions(List<String> options, ClassArchive classes) {
        return Stream.concat(options.stream(), (setup.recordClasses() ? classes.record() : classes.use()).stream())
                .toList();
    }

    private Program launchPostgresql() {
        var postgresql = LocalPostgres.start(data.postgresql(), ports.postgresql(), data.log(Product.POSTGRESQL));
        try {
            for (var service : Service.values()) {
                if (service.database().isPresent()) {
                    var name = service.database().get();
                    postgresql.createDatabase(name, name, secrets.databasePassword(service));
                }
            }
            return postgresql;
        } catch (IOException e) {
            postgresql.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            postgresql.close();
            throw e;
        }
    }

    private Program launchKafka() {
        var arguments = List.of(
                data.kafka().toString(), Integer.toString(ports.kafka()), Integer.toString(ports.kafkaController()));
        return ChildProcess.start(
                JavaCommand.ofMain(
                        javaOptions(setup.javaOptions().kafka(), KAFKA_CLASSES), LocalKafkaMain.class, arguments),
                Map.of(),
                data.work(),
                data.log(Product.KAFKA));
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
