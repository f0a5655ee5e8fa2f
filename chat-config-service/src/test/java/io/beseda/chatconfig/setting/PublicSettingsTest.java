package io.beseda.chatconfig.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, https://chat.example, wss://chat.example",
        "https://Chat.Example:443/, https://chat.example, wss://chat.example",
        "http://localhost:8080, http://localhost:8080, ws://localhost:8080",
        "http://127.0.0.1:80, http://127.0.0.1, ws://127.0.0.1",
    })
    void publicOriginComesFromTheEnvironment(String configured, String origin, String webSocketOrigin) {
        var settings = settings(Map.of("BESEDA_PUBLIC_ORIGIN", configured));

        assertThat(settings.origin().origin()).isEqualTo(origin);
        assertThat(settings.origin().webSocketOrigin()).isEqualTo(webSocketOrigin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example",
                "ftp://chat.example",
                "https://",
                "https://chat.example/path",
                "https://chat.example?x",
                "https://chat.example#x",
                "https://user@chat.example",
                "https://chat example",
                "https://chat.example'; script-src *",
            })
    void whatIsNoOriginStopsTheStart(String configured) {
        assertThatThrownBy(() -> settings(Map.of("BESEDA_PUBLIC_ORIGIN", configured)))
                .hasMessageContaining("origin");
    }

    @Test
    void publicOriginHasNoDefault() {
        assertThatThrownBy(() -> settings(Map.of())).hasMessageContaining("beseda.public.origin");
    }

    @Test
    void filesComeFromTheSameOriginUnlessAnotherIsSet() {
        var same = Map.of("BESEDA_PUBLIC_ORIGIN", "https://chat.example");
        var other = Map.of(
                "BESEDA_PUBLIC_ORIGIN", "https://chat.example", "BESEDA_FILES_PUBLIC_ORIGIN", "https://files.example");

        assertThat(settings(FileSettings.class, same).publicOrigin().origin()).isEqualTo("https://chat.example");
        assertThat(settings(FileSettings.class, other).publicOrigin().origin()).isEqualTo("https://files.example");
    }

    private static PublicSettings settings(Map<String, String> environment) {
        return settings(PublicSettings.class, environment);
    }

    private static <T> T settings(Class<T> mapping, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(mapping)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(mapping);
    }
}
