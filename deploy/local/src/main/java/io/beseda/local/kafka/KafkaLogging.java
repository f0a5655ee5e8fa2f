package io.beseda.local.kafka;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the broker from telling its life story in the logs of the program it runs in. */
final class KafkaLogging {

    /** Of the broker only: the clients of the program around it log under names of their own. Held, as JUL forgets others. */
    private static final List<Logger> BROKER = List.of(
                    "kafka",
                    "state.change.logger",
                    "org.apache.kafka.common.metrics",
                    "org.apache.kafka.common.network",
                    "org.apache.kafka.common.utils.AppInfoParser",
                    "org.apache.kafka.controller",
                    "org.apache.kafka.coordinator",
                    "org.apache.kafka.image",
                    "org.apache.kafka.metadata",
                    "org.apache.kafka.network",
                    "org.apache.kafka.queue",
                    "org.apache.kafka.raft",
                    "org.apache.kafka.security",
                    "org.apache.kafka.server",
                    "org.apache.kafka.snapshot",
                    "org.apache.kafka.storage",
                    "org.apache.kafka.timeline")
            .stream()
            .map(Logger::getLogger)
            .toList();

    private KafkaLogging() {}

    /** Reports a race at every start that the sender repeats on its own. */
    private static final Logger REGISTRATION = Logger.getLogger("kafka.server.ControllerApis");

    /** Errors only, where nobody chose another level. */
    static void quiet() {
        BROKER.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.SEVERE));
        REGISTRATION.setLevel(Level.OFF);
    }
}
