package io.beseda.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The chart as it is in the source tree, and what it renders. */
final class Chart {

    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    static final Path DIRECTORY = REPOSITORY.resolve("deploy/helm/beseda");
    static final List<String> SERVICES =
            List.of("chat-config-service", "widget-gateway", "conversation-service", "crm-entity-service");
    static final String RELEASE = "chat";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    private Chart() {}

    /** The example values an operator starts from. */
    static ObjectNode exampleValues() {
        return read(DIRECTORY.resolve("ci/values.yaml"));
    }

    static ObjectNode defaultValues() {
        return read(DIRECTORY.resolve("values.yaml"));
    }

    static String template(JsonNode values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                YAML.writeValue(file.toFile(), values);
                return new Helm(DIRECTORY)
                        .template()
                        .withName(RELEASE)
                        .withNamespace("beseda")
                        .withKubeVersion("1.33.0")
                        .withValuesFile(file)
                        .call();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HasMetadata> render(JsonNode values) {
        return resources(template(values));
    }

    static Deployment deployment(JsonNode values, String service) {
        return only(render(values).stream(), Deployment.class, RELEASE + "-" + service);
    }

    static <T extends HasMetadata> T only(Stream<HasMetadata> resources, Class<T> type, String name) {
        return resources
                .filter(type::isInstance)
                .map(type::cast)
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    /** The resources of a file with several YAML documents. */
    static List<HasMetadata> resources(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            var resources = new ArrayList<HasMetadata>();
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.isObject()) {
                    resources.add(KUBERNETES.unmarshal(document.toString()));
                }
            }
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path yaml, JsonNode content) throws IOException {
        YAML.writeValue(yaml.toFile(), content);
    }

    /** Like Helm: maps are merged, everything else is replaced. */
    static void merge(ObjectNode into, ObjectNode values) {
        values.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode child
                    && into.get(entry.getKey()) instanceof ObjectNode present) {
                merge(present, child);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
