package io.beseda.systemtests.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.contracts.Topic;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks for texts everywhere the product keeps anything: every column of every table, every file, every compacted topic. */
final class Traces {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'""";

    private final Product product;
    private final Path files;

    Traces(Product product) {
        this.product = product;
        this.files = product.log(Product.KAFKA).toAbsolutePath().getParent().resolveSibling("files");
    }

    /** Where any of these is found, and which. */
    Set<String> of(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        for (Service service : Service.values()) {
            service.database().ifPresent(database -> found.addAll(inDatabase(service, database, texts)));
        }
        found.addAll(inFiles(texts));
        found.addAll(inCompactedTopics(texts));
        return found;
    }

    private Set<String> inDatabase(Service service, String database, Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                product.jdbcUrl(database), database, product.secrets().databasePassword(service))) {
            for (String table : tables(connection)) {
                for (String text : texts) {
                    if (holds(connection, table, text)) {
                        found.add("%s.%s: %s".formatted(database, table, text));
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** A row as text has all its columns in it: JSON and words as they are, bytes as hexadecimal digits. */
    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        String sql = "SELECT 1 FROM " + table
                + " t WHERE position(lower(?) IN lower(t::text)) > 0 OR position(? IN t::text) > 0 LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(UTF_8)));
            return statement.executeQuery().next();
        }
    }

    private Set<String> inFiles(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        try (var paths = Files.walk(files)) {
            for (Path path : paths.toList()) {
                String content = Files.isRegularFile(path)
                        ? Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1)
                        : "";
                texts.stream()
                        .filter(text -> path.toString().contains(text) || content.contains(text))
                        .forEach(text -> found.add("file %s: %s".formatted(path, text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> inCompactedTopics(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", product.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Topic.values())
                    .filter(topic -> topic.cleanup() == Topic.Cleanup.COMPACT)
                    .flatMap(topic -> java.util.stream.IntStream.range(0, topic.partitions())
                            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> texts.stream()
                                .filter(text -> words(record).contains(text.toLowerCase(Locale.ROOT)))
                                .forEach(text -> found.add("topic %s: %s".formatted(record.topic(), text))));
            }
        }
        return found;
    }

    private static String words(ConsumerRecord<String, byte[]> record) {
        String value = record.value() == null ? "" : new String(record.value(), UTF_8);
        return (record.key() + value).toLowerCase(Locale.ROOT);
    }
}
