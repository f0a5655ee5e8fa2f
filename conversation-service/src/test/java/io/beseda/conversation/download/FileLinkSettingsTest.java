package io.beseda.conversation.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileLinkSettingsTest {

    private static final Map<String, String> NEEDED =
            Map.of("beseda.public-origin", "https://chat.example", "beseda.files.link-secret", "c2VjcmV0");

    @Test
    void filesComeFromTheInstallationUnlessTheyHaveAHostOfTheirOwn() {
        assertThat(settings(NEEDED).publicOrigin()).isEqualTo("https://chat.example");
        assertThat(settings(with("beseda.files.public-origin", "https://files.example"))
                        .publicOrigin())
                .isEqualTo("https://files.example");
    }

    @Test
    void aLinkWorksForTenMinutes() {
        assertThat(settings(NEEDED).linkLifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings(with("beseda.files.link-lifetime", "60S")).linkLifetime())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theSecretIsNeededAndLong() {
        assertThatThrownBy(() -> settings(Map.of("beseda.public-origin", "https://chat.example")))
                .isInstanceOf(ConfigValidationException.class);
        FileLinkSettings weak = settings(NEEDED);
        assertThatThrownBy(() -> new FileSignature(weak))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beseda.files.link-secret needs 32 bytes");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> given = new HashMap<>(NEEDED);
        given.put(name, value);
        return given;
    }

    private static FileLinkSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(FileLinkSettings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(FileLinkSettings.class);
    }
}
