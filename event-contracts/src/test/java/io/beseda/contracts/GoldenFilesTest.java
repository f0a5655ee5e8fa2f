package io.beseda.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {

    static Stream<GoldenFile> goldenFiles() {
        return GoldenFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isReadAndWrittenWithoutLosingAnything(GoldenFile golden) throws IOException {
        Event event = ContractJson.MAPPER.readValue(golden.json(), golden.type().recordType());

        JsonNode written = ContractJson.MAPPER.readTree(ContractJson.MAPPER.writeValueAsBytes(event));

        assertThat(written).isEqualTo(ContractJson.MAPPER.readTree(golden.json()));
        assertThat(EventType.of(event)).isEqualTo(golden.type());
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isReadWithAFieldOfANewerVersion(GoldenFile golden) throws IOException {
        ObjectNode newer = (ObjectNode) ContractJson.MAPPER.readTree(golden.json());
        newer.putObject("fieldOfTomorrow").put("nested", 1);

        Event event = ContractJson.MAPPER.treeToValue(newer, golden.type().recordType());

        assertThat(event)
                .isEqualTo(ContractJson.MAPPER.readValue(
                        golden.json(), golden.type().recordType()));
    }

    @Test
    void everyTypeHasOne() {
        assertThat(GoldenFile.all().stream().map(GoldenFile::type).distinct())
                .containsExactlyElementsOf(Arrays.asList(EventType.values()));
    }

    @Test
    void aRecordWithoutARequiredFieldDoesNotExist() {
        String json = "{\"accountId\":1,\"visitorId\":\"0b7e9e4c-6a39-4d1c-9a52-0d5a4f8a3c11\"}";

        assertThatThrownBy(() -> ContractJson.MAPPER.readValue(json, MessageWritten.class))
                .hasMessageContaining("onlineChatId");
    }
}
