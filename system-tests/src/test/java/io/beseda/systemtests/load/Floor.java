package io.beseda.systemtests.load;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that stores a message before it is shown, on the same broker and database: a record in, one insert and commit per
 * poll, a record out. No sockets, no sequences, no outbox. How much slower the product is than this is the product's own
 * doing; how slow this is, is the machine's.
 */
final class Floor {

    private static final String IN = "floor-in";
    private static final String OUT = "floor-out";
    private static final int PARTITIONS = 12;
    private static final int KEYS = 100;
    private static final int VALUE_BYTES = 200;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Product product;
    private final ServerProcesses servers;

    Floor(Product product, ServerProcesses servers) {
        this.product = product;
        this.servers = servers;
    }

    String run(int rate, Duration warmUp, Duration measured) throws SQLException, InterruptedException {
        createTopics();
        Histogram latency = new Histogram(60_000_000L, 3);
        int warm = (int) (rate * warmUp.toSeconds());
        int all = warm + (int) (rate * measured.toSeconds());
        try (Connection database = database();
                Consumer<byte[], byte[]> in = consumer(IN);
                Producer<byte[], byte[]> out = producer();
                Consumer<byte[], byte[]> read = consumer(OUT);
                Producer<byte[], byte[]> write = producer()) {
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            long interval = TimeUnit.SECONDS.toNanos(1) / rate;
            Thread store = new Thread(() -> store(in, database, out), "floor-store");
            Thread show = new Thread(() -> show(read, latency, start + warm * interval, all), "floor-show");
            store.start();
            show.start();
            Map<String, Long> before = Map.of();
            for (int i = 0; i < all; i++) {
                long due = start + i * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (i == warm) {
                    before = servers.cpuMillis();
                }
                write.send(new ProducerRecord<>(IN, bytes(i % KEYS, Long.BYTES), bytes(due, VALUE_BYTES)));
            }
            show.join(DRAIN.toMillis());
            Map<String, Long> cpu = servers.cpuMillis();
            store.interrupt();
            store.join(DRAIN.toMillis());
            long kafka = cpu.get(Product.KAFKA) - before.get(Product.KAFKA);
            long postgresql = cpu.get(Product.POSTGRESQL) - before.get(Product.POSTGRESQL);
            return "floor at %d msg/s: p50 %.1f ms, p99 %.1f ms, %d shown; CPU a message: kafka %d µs, postgresql %d µs"
                    .formatted(
                            rate,
                            latency.getValueAtPercentile(50) / 1000.0,
                            latency.getValueAtPercentile(99) / 1000.0,
                            latency.getTotalCount(),
                            kafka * 1000 / (all - warm),
                            postgresql * 1000 / (all - warm));
        }
    }

    private static void store(Consumer<byte[], byte[]> in, Connection database, Producer<byte[], byte[]> out) {
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO floor SELECT unnest(?::bytea[])")) {
            while (!Thread.currentThread().isInterrupted()) {
                var records = in.poll(POLL);
                if (records.isEmpty()) {
                    continue;
                }
                byte[][] values = new byte[records.count()][];
                int next = 0;
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    values[next++] = record.value();
                }
                insert.setArray(1, database.createArrayOf("bytea", values));
                insert.executeUpdate();
                database.commit();
                records.forEach(record -> out.send(new ProducerRecord<>(OUT, record.key(), record.value())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(Consumer<byte[], byte[]> read, Histogram latency, long from, int all) {
        int seen = 0;
        while (seen < all) {
            for (ConsumerRecord<byte[], byte[]> record : read.poll(POLL)) {
                seen++;
                long due = due(record.value());
                if (due >= from) {
                    latency.recordValue(Math.min((System.nanoTime() - due) / 1000, 60_000_000L));
                }
            }
        }
    }

    private static byte[] bytes(long value, int length) {
        return ByteBuffer.allocate(length).putLong(value).array();
    }

    private static long due(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    private Connection database() throws SQLException {
        try {
            Connection connection = DriverManager.getConnection(
                    product.jdbcUrl("conversation"),
                    "conversation",
                    product.secrets().databasePassword(Service.CONVERSATION));
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS floor (value bytea)");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", product.kafkaBootstrapServers()))) {
            for (String topic : List.of(IN, OUT)) {
                try {
                    admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                            .all()
                            .get();
                } catch (ExecutionException existsAlready) {
                    if (!(existsAlready.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(existsAlready);
                    }
                }
            }
        }
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", product.kafkaBootstrapServers(), "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Consumer<byte[], byte[]> consumer(String topic) {
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", product.kafkaBootstrapServers(), "auto.offset.reset", "latest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }
}
