package io.beseda.gateway.delivery;

import io.beseda.local.kafka.LocalKafka;
import io.beseda.local.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The address of a broker that is not there until a test starts it. */
public class OwnBroker implements QuarkusTestResourceLifecycleManager {

    private static final List<Integer> PORTS = FreePorts.distinct(2);
    private static final Path DATA = directory();
    private static LocalKafka kafka;

    static void begin() {
        kafka = LocalKafka.start(DATA, PORTS.get(0), PORTS.get(1));
    }

    static void end() {
        kafka.close();
    }

    static String address() {
        return "127.0.0.1:" + PORTS.get(0);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", address(),
                "kafka.request.timeout.ms", "1000",
                "kafka.delivery.timeout.ms", "2000",
                "mp.jwt.verify.publickey.location", "http://localhost:1/jwks.json");
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("beseda-own-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
