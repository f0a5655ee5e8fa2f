package io.beseda.conversation.testing;

import static io.restassured.RestAssured.given;

import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A directory to keep files in, files to upload, and how visitors do it. */
public final class TestFiles implements QuarkusTestResourceLifecycleManager {

    public static final Path DIRECTORY = newDirectory();
    public static final String ORIGIN = "https://files.example";
    public static final String UPLOADS = "/api/visitor/v1/attachments";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "beseda.public-origin", ORIGIN,
                "beseda.file-store.directory", DIRECTORY.toString(),
                "beseda.files.link-secret",
                        Base64.getEncoder()
                                .encodeToString(WidgetSessions.newKey().getEncoded()));
    }

    @Override
    public void stop() {}

    public static ValidatableResponse upload(Visitor visitor, String name, byte[] content) {
        return given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(UPLOADS)
                .then();
    }

    public static UUID uploaded(Visitor visitor, String name, byte[] content) {
        return UUID.fromString(
                upload(visitor, name, content).statusCode(201).extract().path("id"));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("beseda-files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
