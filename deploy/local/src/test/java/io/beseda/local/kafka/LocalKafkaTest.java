package io.beseda.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    private Path data;

    @Test
    void recordsSurviveARestartOnOtherPortsAndTopicsAreNotMadeByUse() throws Exception {
        try (var kafka = LocalKafka.start(data, 0, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1)))
                    .all()
                    .get();
            try (var producer = producer(kafka, Duration.ofMinutes(1));
                    var hasty = producer(kafka, Duration.ofMillis(500))) {
                producer.send(new ProducerRecord<>("letters", "key", "hello")).get();

                assertThatThrownBy(() -> hasty.send(new ProducerRecord<>("unknown", "hello"))
                                .get())
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("Topic unknown not present in metadata");
            }
        }

        try (var kafka = LocalKafka.start(data, 0, 0);
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("letters", 0)));
            consumer.seekToBeginning(consumer.assignment());
            var records = consumer.poll(Duration.ofSeconds(10));
            assertThat(records)
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("hello"));
        }
    }

    private static KafkaProducer<String, String> producer(LocalKafka kafka, Duration patience) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "max.block.ms",
                        Long.toString(patience.toMillis())),
                new StringSerializer(),
                new StringSerializer());
    }
}
