package io.beseda.support.testing;

import io.beseda.local.kafka.LocalKafka;
import io.beseda.local.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka for the tests of a service, one of each per JVM, empty at its start.
 *
 * <p>Argument {@code database}: the name of the service's database and role; without it there is no PostgreSQL.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private static LocalPostgres postgres;
    private static LocalKafka kafka;

    private String database;

    /** The server behind the tests, to kill it or to look behind the service's back. */
    public static synchronized LocalPostgres postgres() {
        if (postgres == null) {
            postgres = LocalPostgres.start(emptyDirectory("postgres"), 0).closedAtExit();
        }
        return postgres;
    }

    /** The broker behind the tests. */
    public static synchronized LocalKafka kafka() {
        if (kafka == null) {
            kafka = LocalKafka.start(emptyDirectory("kafka"), 0, 0);
        }
        return kafka;
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        settings.put("mp.jwt.verify.publickey", TestTokens.publicKey());
        if (database != null) {
            postgres().createDatabase(database, database, database);
            settings.put("quarkus.datasource.jdbc.url", postgres().jdbcUrl(database));
            settings.put("quarkus.datasource.username", database);
            settings.put("quarkus.datasource.password", database);
        }
        return settings;
    }

    /** Both live until the JVM ends: starting them anew for every test profile would cost more than the tests. */
    @Override
    public void stop() {}

    private static Path emptyDirectory(String name) {
        try {
            return Files.createTempDirectory("beseda-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
