package io.beseda.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published document says what the records and topics do. */
class AsyncApiTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/io/beseda/contracts");

    private final JsonNode document = read();

    @Test
    void describesEveryTopicAndNoOther() {
        assertThat(document.get("channels")
                        .valueStream()
                        .map(channel -> channel.get("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void tellsPartitionsKeyAndRetention(Topic topic) {
        JsonNode channel = channel(topic);
        JsonNode kafka = channel.at("/bindings/kafka");
        boolean compacted = topic.cleanup() == Topic.Cleanup.COMPACT;

        assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                .isEqualTo(compacted ? "compact" : "delete");
        assertThat(kafka.at("/topicConfiguration/" + (compacted ? "delete.retention.ms" : "retention.ms"))
                        .asLong())
                .isEqualTo(topic.retention().toMillis());
        assertThat(channel.get("x-key").asText()).isEqualTo(topic.key());
    }

    @ParameterizedTest
    @EnumSource
    void listsTheMessagesOfTheTopic(Topic topic) {
        List<String> names = channel(topic)
                .get("messages")
                .valueStream()
                .map(reference -> document.at(reference.get("$ref").asText().substring(1))
                        .get("name")
                        .asText())
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.topic() == topic)
                        .map(EventType::typeName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void refersToTheSchemaOfTheEvent(EventType type) {
        JsonNode message = document.at("/components/messages")
                .valueStream()
                .filter(candidate -> candidate.get("name").asText().equals(type.typeName()))
                .findFirst()
                .orElseThrow();

        assertThat(CONTRACTS.resolve(message.at("/payload/$ref").asText()))
                .exists()
                .hasFileName(type.typeName().substring("io.beseda.".length()) + ".json");
    }

    @Test
    void namesEveryHeader() throws IllegalAccessException {
        Map<String, String> headers = new TreeMap<>();
        for (Field field : CloudEventHeaders.class.getFields()) {
            headers.put((String) field.get(null), field.getName());
        }

        assertThat(document.at("/components/schemas/cloudEventHeaders/required")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(headers.keySet());
    }

    private JsonNode channel(Topic topic) {
        return document.get("channels")
                .valueStream()
                .filter(candidate -> candidate.get("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
