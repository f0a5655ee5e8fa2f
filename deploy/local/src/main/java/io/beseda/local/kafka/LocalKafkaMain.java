package io.beseda.local.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** {@link LocalKafka} as a process of its own, so that it can be killed and comes back alone. */
public final class LocalKafkaMain {

    private LocalKafkaMain() {}

    /** Arguments: data directory, broker port, controller port. Ends on SIGTERM after an orderly shutdown. */
    public static void main(String[] arguments) throws IOException {
        try (var settings = LocalKafkaMain.class.getResourceAsStream("/kafka-logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
        var kafka =
                LocalKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-closer"));
        System.out.println("listening on " + kafka.bootstrapServers());
        kafka.awaitEnd();
    }
}
