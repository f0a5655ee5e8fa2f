package io.beseda.local.kafka;

import io.beseda.local.LocalRunException;
import io.beseda.local.process.FreePorts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node that is broker and controller) in this JVM, on 127.0.0.1, whose data outlives it.
 *
 * <p>An acknowledged record survives kill -9 of the broker: it is in the operating system's page cache by then. It is forced
 * to the disk within a second, so a power cut may take the last second; a real cluster covers that with replicas, one broker
 * can't. Topics are not made by being used: create them.
 */
public final class LocalKafka implements AutoCloseable {

    private final int port;
    private final KafkaRaftServer server;

    private LocalKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the broker and returns when it takes connections, in about two seconds.
     *
     * @param dataDirectory made and formatted if missing; topics and records of an earlier run are kept
     * @param brokerPort 0 for a free one
     * @param controllerPort 0 for a free one; it may differ from run to run
     * @throws LocalRunException when it does not start; the message says why
     */
    public static LocalKafka start(Path dataDirectory, int brokerPort, int controllerPort) {
        KafkaLogging.quiet();
        var logs = dataDirectory.toAbsolutePath().normalize().resolve("logs");
        var settings = new BrokerSettings(logs, FreePorts.orFree(brokerPort), FreePorts.orFree(controllerPort));
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(logs);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
        var thread = Thread.currentThread();
        var callersLoader = thread.getContextClassLoader();
        // The broker looks classes of its own up by name in the thread's class loader; a test's may hold another copy.
        thread.setContextClassLoader(LocalKafka.class.getClassLoader());
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new LocalRunException("Kafka did not start: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(callersLoader);
        }
        return new LocalKafka(settings.brokerPort(), server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Waits until the broker ends. */
    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path logs) {
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new LocalRunException("Kafka's data in %s can't be used: %s".formatted(logs, e.getMessage()), e);
        }
    }
}
