package io.beseda.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/events.md is made from the AsyncAPI document and the schemas; {@code -Dcontracts.write=true} writes it anew. */
class EventsDocumentTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/io/beseda/contracts");
    private static final Path DOCUMENT = Path.of("../docs/events.md");

    private static final String HEAD = """
            # Events

            Made from the AsyncAPI document and the schemas in `event-contracts`; do not edit.

            Every record is a CloudEvent 1.0 in binary mode: attributes in headers `ce_…`, the event as JSON in the value. Delivery is at least
            once, in order per key; a redelivered event has the same `ce_id`. Events are only added to: ignore fields and types you do not know.

            ## Topics

            The services create those that are missing, with the broker's default replication. Each has a companion `<topic>.parked`, of one
            partition and 30 days, for records that could not be handled.

            | topic | key | partitions | cleanup | kept | holds |
            | --- | --- | --- | --- | --- | --- |
            """;

    private final JsonNode asyncApi;

    EventsDocumentTest() throws IOException {
        asyncApi = new YAMLMapper().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
    }

    @Test
    void tellsWhatTheContractsSay() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Topic topic : Topic.values()) {
            text.append(row(topic));
        }
        for (EventType type : EventType.values()) {
            text.append(section(type));
        }
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT).hasContent(text.toString());
    }

    private String row(Topic topic) {
        String kept = topic.cleanup() == Topic.Cleanup.COMPACT
                ? "the last per key; tombstones %d days"
                        .formatted(topic.retention().toDays())
                : "%d days".formatted(topic.retention().toDays());
        JsonNode channel = named(asyncApi.get("channels"), "address", topic.topicName());
        return "| `%s` | %s | %d | %s | %s | %s |%n"
                .formatted(
                        topic.topicName(),
                        topic.key(),
                        topic.partitions(),
                        topic.cleanup().name().toLowerCase(java.util.Locale.ROOT),
                        kept,
                        channel.get("description").asText());
    }

    private String section(EventType type) throws IOException {
        JsonNode message = named(asyncApi.at("/components/messages"), "name", type.typeName());
        JsonNode schema = ContractJson.MAPPER.readTree(
                Files.readString(CONTRACTS.resolve(message.at("/payload/$ref").asText())));
        StringBuilder text = new StringBuilder("""

                ## %s

                On `%s`. %s

                | field | type | |
                | --- | --- | --- |
                """.formatted(
                        type.typeName(),
                        type.topic().topicName(),
                        message.get("summary").asText()));
        Set<String> required = new HashSet<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        Arrays.stream(type.recordType().getRecordComponents())
                .map(component -> component.getName())
                .forEach(name -> text.append("| `%s` | %s | %s |%n"
                        .formatted(
                                name,
                                typeOf(schema.at("/properties/" + name)),
                                required.contains(name) ? "" : "may be absent")));
        return text.toString();
    }

    private static String typeOf(JsonNode property) {
        String type = property.path("type").asText("text");
        if (property.has("enum")) {
            return Stream.iterate(0, i -> i < property.get("enum").size(), i -> i + 1)
                    .map(i -> "`" + property.get("enum").get(i).asText() + "`")
                    .reduce((left, right) -> left + " or " + right)
                    .orElseThrow();
        }
        return switch (type) {
            case "array" -> "list of " + typeOf(property.get("items"));
            case "object" ->
                "object: "
                        + String.join(
                                ", ",
                                property.get("properties")
                                        .propertyStream()
                                        .map(field -> "`" + field.getKey() + "`")
                                        .sorted()
                                        .toList());
            default -> property.has("format") ? property.get("format").asText() : type;
        };
    }

    private static JsonNode named(JsonNode all, String field, String value) {
        return all.valueStream()
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
