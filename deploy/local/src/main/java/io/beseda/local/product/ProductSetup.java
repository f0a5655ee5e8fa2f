package io.beseda.local.product;

import io.beseda.local.Ports;
import io.beseda.local.Service;
import java.nio.file.Path;
import java.util.List;

/**
 * What to run and where.
 *
 * @param repository the folder with the built services
 * @param data kept between runs, one run at a time
 * @param reset delete what earlier runs kept
 * @param recordClasses whether each process writes its {@link io.beseda.local.process.ClassArchive} when it ends
 * @param serviceJavaOptions of every service's JVM; see {@link #SMALL}
 */
public record ProductSetup(
        Path repository,
        Path data,
        Ports ports,
        boolean reset,
        boolean recordClasses,
        List<String> serviceJavaOptions) {

    /** For a developer's machine: little memory, quick to start, not the highest speed. */
    public static final List<String> SMALL = List.of(
            "-Xms32m",
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    public ProductSetup {
        repository = repository.toAbsolutePath().normalize();
        serviceJavaOptions = List.copyOf(serviceJavaOptions);
    }

    /** Kept data on ports that follow from the front door's. */
    public static ProductSetup of(Path repository, Path data, int frontDoorPort) {
        return new ProductSetup(repository, data, Ports.from(frontDoorPort), false, false, SMALL);
    }

    /** Kept data on whatever ports are free: for tests. */
    public static ProductSetup onFreePorts(Path repository, Path data) {
        return new ProductSetup(repository, data, Ports.free(), false, false, SMALL);
    }

    /** This, with other options for the services. */
    public ProductSetup withServiceJavaOptions(List<String> options) {
        return new ProductSetup(repository, data, ports, reset, recordClasses, options);
    }

    /** This, recording classes. */
    public ProductSetup recordingClasses() {
        return new ProductSetup(repository, data, ports, reset, true, serviceJavaOptions);
    }

    Path jar(Service service) {
        return repository.resolve(service.directory()).resolve("target/service-runner.jar");
    }
}
