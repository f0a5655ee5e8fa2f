package io.beseda.chatconfig.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.OpenApiDocument;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/openapi holds what the service says of itself; {@code -Dcontracts.write=true} writes it anew. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/openapi/chat-config-service.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Test
    void isTheOneInTheDocuments() throws IOException {
        new OpenApiDocument(openApi).assertKeptIn(DOCUMENT);
    }

    @Test
    void everyChangeOfASettingTakesAVersionAndSaysHowItIsRefused() throws IOException {
        JsonNode paths = new OpenApiDocument(openApi).paths();

        assertThat(paths.propertyStream().map(Map.Entry::getKey))
                .contains(
                        "/api/settings/v1/online-chats/{id}",
                        "/api/settings/v1/feedback-buttons/{id}",
                        "/api/v4/website_buttons/{sourceId}");
        paths.propertyStream()
                .filter(path -> path.getKey().matches("/api/settings/v1/[a-z-]+/\\{id}"))
                .forEach(path -> {
                    for (String method : new String[] {"patch", "delete"}) {
                        JsonNode operation = path.getValue().get(method);
                        assertThat(operation.get("parameters").findValuesAsText("name"))
                                .as(path.getKey())
                                .contains("If-Match");
                        assertThat(operation.get("responses").fieldNames())
                                .toIterable()
                                .contains("401", "403", "404", "412");
                    }
                });
    }
}
