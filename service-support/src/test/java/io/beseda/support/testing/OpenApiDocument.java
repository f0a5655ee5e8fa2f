package io.beseda.support.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a running service says of its REST. */
public final class OpenApiDocument {

    private final URL address;

    public OpenApiDocument(URL address) {
        this.address = address;
    }

    /** Asserts that {@code docs/openapi} holds it; {@code -Dcontracts.write=true} writes it anew. */
    public void assertKeptIn(Path document) throws IOException {
        String served = served("application/yaml");
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(document.getParent());
            Files.writeString(document, served);
        }

        assertThat(document).hasContent(served);
    }

    /** Its operations, by path and method. */
    public JsonNode paths() throws IOException {
        return new JsonMapper().readTree(served("application/json")).get("paths");
    }

    private String served(String type) throws IOException {
        URLConnection connection = address.openConnection();
        connection.setRequestProperty("Accept", type);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
