package io.beseda.conversation.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileStoreSettingsTest {

    @Test
    void settingsHaveTheseNamesAndDefaults() {
        FileStoreSettings defaults = GivenSettings.of(Map.of());
        assertThat(defaults.kind()).isEqualTo(FileStoreSettings.Kind.LOCAL);
        assertThat(defaults.directory()).isEmpty();
        assertThat(defaults.s3().region()).isEqualTo("us-east-1");
        assertThat(defaults.s3().isPathStyle()).isTrue();
        assertThat(defaults.s3().bucket()).isEmpty();
        assertThat(defaults.s3().endpoint()).isEmpty();
        assertThat(defaults.s3().accessKeyId()).isEmpty();
        assertThat(defaults.s3().secretAccessKey()).isEmpty();

        FileStoreSettings given = GivenSettings.of(Map.of(
                "beseda.file-store.kind", "s3",
                "beseda.file-store.directory", "/var/lib/files",
                "beseda.file-store.s3.bucket", "chat",
                "beseda.file-store.s3.endpoint", "https://s3.example",
                "beseda.file-store.s3.region", "ru-1",
                "beseda.file-store.s3.path-style", "false",
                "beseda.file-store.s3.access-key-id", "key",
                "beseda.file-store.s3.secret-access-key", "secret"));
        assertThat(given.kind()).isEqualTo(FileStoreSettings.Kind.S3);
        assertThat(given.directory()).contains(Path.of("/var/lib/files"));
        assertThat(given.s3().bucket()).contains("chat");
        assertThat(given.s3().endpoint()).contains(URI.create("https://s3.example"));
        assertThat(given.s3().region()).isEqualTo("ru-1");
        assertThat(given.s3().isPathStyle()).isFalse();
        assertThat(given.s3().accessKeyId()).contains("key");
        assertThat(given.s3().secretAccessKey()).contains("secret");
    }

    @Test
    void whatTheKindNeedsIsMissedAtTheStart() {
        assertMissing(Map.of(), "directory");
        assertMissing(Map.of("beseda.file-store.kind", "s3"), "s3.bucket");
        assertMissing(
                Map.of(
                        "beseda.file-store.kind", "s3",
                        "beseda.file-store.s3.bucket", "chat",
                        "beseda.file-store.s3.access-key-id", "key"),
                "s3.secret-access-key");
    }

    private static void assertMissing(Map<String, String> given, String name) {
        assertThatThrownBy(() -> new FileStoreProvider().fileStore(GivenSettings.of(given)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beseda.file-store." + name + " is missing");
    }
}
