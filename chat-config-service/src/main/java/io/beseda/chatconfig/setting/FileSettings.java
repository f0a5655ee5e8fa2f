package io.beseda.chatconfig.setting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files of messages. */
@ConfigMapping(prefix = "beseda.files")
public interface FileSettings {

    /** Where browsers fetch them, as conversation-service's links say: the console shows pictures from there. */
    @WithDefault("${beseda.public.origin}")
    PublicOrigin publicOrigin();
}
