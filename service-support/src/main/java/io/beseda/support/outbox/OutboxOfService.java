package io.beseda.support.outbox;

import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The {@link Outbox} of a service and its publisher, from start-up to shutdown. A service with a database switches it on at
 * build time with {@code beseda.outbox.enabled=true} and has Flyway run {@code db/support}.
 */
@Singleton
@IfBuildProperty(name = "beseda.outbox.enabled", stringValue = "true")
public class OutboxOfService {

    private static final Duration MAX_BLOCK = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final EventCodec codec;
    private final String url;
    private final String username;
    private final String password;
    private final OutboxSignal signal = new OutboxSignal();
    private Producer<String, byte[]> producer;
    private OutboxPublisher publisher;

    @Inject
    public OutboxOfService(
            KafkaClients clients,
            EventCodec codec,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.clients = clients;
        this.codec = codec;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    @Produces
    @Singleton
    Outbox outbox(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        return new Outbox(
                dataSource,
                codec,
                signal,
                task -> transactions.registerInterposedSynchronization(new AfterCommit(task)));
    }

    void start(@Observes StartupEvent event) {
        producer = clients.batchProducer("outbox", MAX_BLOCK);
        publisher = new OutboxPublisher(this::open, producer, codec, new TopicProvisioning(clients), signal);
        publisher.start();
    }

    void stop(@Observes ShutdownEvent event) {
        publisher.close();
        producer.close(MAX_BLOCK);
    }

    private Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", username);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "12");
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }

    private record AfterCommit(Runnable task) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                task.run();
            }
        }
    }
}
