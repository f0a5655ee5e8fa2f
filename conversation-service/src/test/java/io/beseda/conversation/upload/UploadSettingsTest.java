package io.beseda.conversation.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadSettingsTest {

    @Test
    void settingsHaveTheseNamesAndDefaults() {
        UploadSettings defaults = settings(Map.of());
        assertThat(defaults.unsentPerHour()).isEqualTo(20);
        assertThat(defaults.sizePerHour().asLongValue()).isEqualTo(200L << 20);
        assertThat(defaults.accountSizePerDay().asLongValue()).isEqualTo(10L << 30);
        assertThat(defaults.unsentLifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(defaults.cleanupInterval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(defaults.atOnce()).isEqualTo(8);

        UploadSettings given = settings(Map.of(
                "beseda.uploads.unsent-per-hour", "5",
                "beseda.uploads.size-per-hour", "1M",
                "beseda.uploads.account-size-per-day", "2M",
                "beseda.uploads.unsent-lifetime", "1H",
                "beseda.uploads.cleanup-interval", "1M",
                "beseda.uploads.at-once", "2"));
        assertThat(given.unsentPerHour()).isEqualTo(5);
        assertThat(given.sizePerHour().asLongValue()).isEqualTo(1L << 20);
        assertThat(given.accountSizePerDay().asLongValue()).isEqualTo(2L << 20);
        assertThat(given.unsentLifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(given.cleanupInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(given.atOnce()).isEqualTo(2);
    }

    private static UploadSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(UploadSettings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(UploadSettings.class);
    }
}
