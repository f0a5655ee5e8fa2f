package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesSchemaTest {

    private static final JsonNode SCHEMA = Chart.read(Chart.DIRECTORY.resolve("values.schema.json"));
    /** Maps whose keys are the operator's. */
    private static final Set<String> OPEN = Set.of("annotations", "podAnnotations");

    @Test
    void unknownKeyIsRefusedWhereverItStands() {
        for (String path : objects("", Chart.defaultValues())) {
            var values = Chart.exampleValues();
            values.withObject(path).put("misspelt", "x");

            assertThatThrownBy(() -> Chart.template(values))
                    .as("%s/misspelt", path)
                    .hasMessageContaining("misspelt");
        }
    }

    @Test
    void everyDefaultIsDescribed() {
        assertThat(undescribed("", Chart.defaultValues(), SCHEMA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publicOrigin",
                "/image/repository",
                "/kafka/bootstrapServers",
                "/postgresql/host",
                "/tokens/signingKey/secret",
                "/widget/sessionSecret/secret",
                "/widget/sealingKey/secret",
                "/files/linkSecret/secret",
                "/files/store/claim",
                "/bootstrap/accountName",
                "/bootstrap/administratorPassword/secret",
                "/services/chat-config-service/database/password/secret",
                "/services/conversation-service/database/password/secret",
                "/services/crm-entity-service/database/password/secret",
            })
    void whatIsRequiredCanNotBeLeftOut(String path) {
        var values = Chart.exampleValues();
        int last = path.lastIndexOf('/');
        ((ObjectNode) values.at(path.substring(0, last))).remove(path.substring(last + 1));

        assertThatThrownBy(() -> Chart.template(values)).hasMessageContaining(path.substring(last + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/publicOrigin, https://chat.example/path",
        "/publicOrigin, https://chat.example/",
        "/publicOrigin, chat.example",
        "/image/pullPolicy, Sometimes",
        "/image/repository, registry.example/",
        "/kafka/bootstrapServers, kafka",
        "/kafka/securityProtocol, TLS",
        "/postgresql/port, '5432'",
        "/files/publicOrigin, https://files.example/path",
        "/files/store/kind, disk",
        "/tokens/signingKey/secret, Not_A_Name",
        "/services/widget-gateway/replicas, '0'",
    })
    void wrongValueIsRefused(String path, String value) {
        var values = Chart.exampleValues();
        int last = path.lastIndexOf('/');
        values.withObject(path.substring(0, last)).set(path.substring(last + 1), TextNode.valueOf(value));

        assertThatThrownBy(() -> Chart.template(values)).hasMessageContaining(path.substring(last + 1));
    }

    @Test
    void accountIsNotRequired() {
        var values = Chart.exampleValues();
        values.remove("bootstrap");

        assertThat(Chart.template(values)).doesNotContain("BESEDA_BOOTSTRAP");
    }

    private static List<String> objects(String path, JsonNode node) {
        var found = new ArrayList<String>();
        found.add(path);
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject() && !OPEN.contains(entry.getKey())) {
                found.addAll(objects(path + "/" + entry.getKey(), entry.getValue()));
            }
        });
        return found;
    }

    private static List<String> undescribed(String path, JsonNode value, JsonNode schema) {
        var found = new ArrayList<String>();
        value.properties().forEach(entry -> {
            String child = path + "/" + entry.getKey();
            JsonNode described = schema.path("properties").path(entry.getKey());
            JsonNode resolved = described.has("$ref")
                    ? SCHEMA.at(described.path("$ref").asText().substring(1))
                    : described;
            if (!described.has("description") && !resolved.has("description")) {
                found.add(child);
            } else if (entry.getValue().isObject() && !OPEN.contains(entry.getKey())) {
                found.addAll(undescribed(child, entry.getValue(), resolved));
            }
        });
        return found;
    }
}
