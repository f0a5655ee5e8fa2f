package io.beseda.example.statistics;

import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.Topic;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps {@link Statistics} of everything on {@code conversation-events.v1}. A polled batch is one transaction; offsets are committed
 * after it, so that whatever ends this process in between, the batch comes again and changes nothing. Several instances share the
 * partitions. While the database or the broker is away it tries again.
 */
public final class StatisticsConsumer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StatisticsConsumer.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final String jdbcUrl;
    private volatile boolean stopped;

    /** @param jdbcUrl of a database of its own, with user and password */
    public StatisticsConsumer(String bootstrapServers, String group, String jdbcUrl) {
        this.consumer = new KafkaConsumer<>(settings(bootstrapServers, group));
        this.jdbcUrl = jdbcUrl;
    }

    /** Arguments: the broker's address, and the JDBC URL of the database. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: <bootstrap servers> <jdbc url>");
            System.exit(2);
        }
        StatisticsConsumer consumer =
                new StatisticsConsumer(arguments[0], "example-conversation-statistics", arguments[1]);
        Thread running = new Thread(consumer::run, "statistics");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            consumer.close();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        running.start();
    }

    /** Until {@link #close}. */
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topic.CONVERSATION_EVENTS.topicName()));
            while (!stopped) {
                try {
                    countUntilItFails();
                } catch (SQLException | IOException | KafkaException e) {
                    if (!stopped) {
                        LOG.log(System.Logger.Level.WARNING, "trying again: {0}", e.toString());
                        pause();
                    }
                }
            }
        }
    }

    /** Any thread. */
    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
    }

    private void countUntilItFails() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            Statistics statistics = new Statistics(connection);
            statistics.createTables();
            connection.commit();
            while (!stopped) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    count(records, statistics, connection);
                    consumer.commitSync();
                }
            }
        } catch (WakeupException e) {
            LOG.log(System.Logger.Level.INFO, "stopping");
        }
    }

    private void count(ConsumerRecords<String, byte[]> records, Statistics statistics, Connection connection)
            throws SQLException {
        try {
            for (ConsumerRecord<String, byte[]> received : records) {
                Optional<ConversationEvent> event = read(received);
                if (event.isPresent()) {
                    statistics.count(event.get());
                }
            }
            connection.commit();
        } catch (SQLException e) {
            records.partitions().forEach(this::readAgain);
            throw e;
        }
    }

    /** A record nobody can read must not stop the partition for ever. A service would keep it aside, and alarm. */
    private static Optional<ConversationEvent> read(ConsumerRecord<String, byte[]> received) {
        try {
            return EventReader.read(received);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "passed over {0}-{1} offset {2}: it is no event",
                    received.topic(),
                    received.partition(),
                    received.offset());
            return Optional.empty();
        }
    }

    private void readAgain(TopicPartition partition) {
        OffsetAndMetadata committed =
                consumer.committed(java.util.Set.of(partition)).get(partition);
        if (committed == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, committed.offset());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties settings(String bootstrapServers, String group) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
