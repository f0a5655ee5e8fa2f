package io.beseda.local.product;

import java.util.List;
import java.util.stream.Stream;

/**
 * Options of the product's JVMs.
 *
 * @param services of every service's
 * @param kafka of the broker's
 */
public record JavaOptions(List<String> services, List<String> kafka) {

    private static final JavaOptions COMMON = new JavaOptions(
            List.of(
                    "-Xms32m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));

    private static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** For a developer's machine: little memory, quick to start, not the highest speed. */
    public static final JavaOptions SMALL =
            COMMON.plusServices("-Xmx128m", QUICK_COMPILER_ONLY).plusKafka(QUICK_COMPILER_ONLY);

    /** As in a cluster: the heap that the chart's smallest limit comes to, and what runs often is compiled a second time. */
    public static final JavaOptions OPTIMISED = COMMON.plusServices("-Xmx256m");

    public JavaOptions {
        services = List.copyOf(services);
        kafka = List.copyOf(kafka);
    }

    /** This, with more options for the services. */
    public JavaOptions plusServices(String... more) {
        return new JavaOptions(plus(services, more), kafka);
    }

    private JavaOptions plusKafka(String... more) {
        return new JavaOptions(services, plus(kafka, more));
    }

    private static List<String> plus(List<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }
}
