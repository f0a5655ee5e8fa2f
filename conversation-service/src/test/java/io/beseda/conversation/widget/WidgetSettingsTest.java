package io.beseda.conversation.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidgetSettingsTest {

    @Test
    void theSecretHasThisNameAndNoDefault() {
        assertThat(settings(Map.of("beseda.widget.session-secret", "c2VjcmV0")).sessionSecret())
                .isEqualTo("c2VjcmV0");
        assertThatThrownBy(() -> settings(Map.of())).isInstanceOf(ConfigValidationException.class);
    }

    @Test
    void aShortSecretStopsTheStart() {
        WidgetSettings weak = settings(Map.of("beseda.widget.session-secret", "c2VjcmV0"));

        assertThatThrownBy(() -> new WidgetTokens(weak))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beseda.widget.session-secret needs 32 bytes");
    }

    private static WidgetSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(WidgetSettings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(WidgetSettings.class);
    }
}
