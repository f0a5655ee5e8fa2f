package io.beseda.local.product;

import io.beseda.local.Ports;
import io.beseda.local.Service;
import java.nio.file.Path;

/**
 * What to run and where.
 *
 * @param repository the folder with the built services
 * @param data kept between runs, one run at a time
 * @param reset delete what earlier runs kept
 * @param recordClasses whether each process writes its {@link io.beseda.local.process.ClassArchive} when it ends
 */
public record ProductSetup(
        Path repository, Path data, Ports ports, boolean reset, boolean recordClasses, JavaOptions javaOptions) {

    public ProductSetup {
        repository = repository.toAbsolutePath().normalize();
    }

    /** Kept data on ports that follow from the front door's. */
    public static ProductSetup of(Path repository, Path data, int frontDoorPort) {
        return new ProductSetup(repository, data, Ports.from(frontDoorPort), false, false, JavaOptions.SMALL);
    }

    /** Kept data on whatever ports are free: for tests. */
    public static ProductSetup onFreePorts(Path repository, Path data) {
        return new ProductSetup(repository, data, Ports.free(), false, false, JavaOptions.SMALL);
    }

    /** This, with other options for its JVMs. */
    public ProductSetup withJavaOptions(JavaOptions options) {
        return new ProductSetup(repository, data, ports, reset, recordClasses, options);
    }

    /** This, recording classes. */
    public ProductSetup recordingClasses() {
        return new ProductSetup(repository, data, ports, reset, true, javaOptions);
    }

    Path jar(Service service) {
        return repository.resolve(service.directory()).resolve("target/service-runner.jar");
    }
}
