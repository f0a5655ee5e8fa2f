package io.beseda.crm.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.testing.OpenApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/openapi holds what the service says of itself; {@code -Dcontracts.write=true} writes it anew. */
@QuarkusTest
@CrmTest
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/openapi/crm-entity-service.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Test
    void isTheOneInTheDocuments() throws IOException {
        new OpenApiDocument(openApi).assertKeptIn(DOCUMENT);
    }

    @Test
    void everyOperationSaysHowItIsRefused() throws IOException {
        JsonNode paths = new OpenApiDocument(openApi).paths();

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/v4/account",
                        "/api/v4/leads/complex",
                        "/api/v4/leads/unsorted/{uid}/accept",
                        "/api/v4/webhooks",
                        "/oauth2/access_token",
                        "/api/crm/v1/leads/{id}");
        paths.propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("responses").fieldNames())
                                .toIterable()
                                .as("%s %s", operation.getKey(), path.getKey())
                                .contains("401", "403")));
    }
}
