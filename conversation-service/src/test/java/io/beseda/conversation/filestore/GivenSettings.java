package io.beseda.conversation.filestore;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as a test gives them. */
final class GivenSettings {

    private GivenSettings() {}

    static FileStoreSettings of(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(FileStoreSettings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(FileStoreSettings.class);
    }
}
