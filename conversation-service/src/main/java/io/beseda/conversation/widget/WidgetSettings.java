package io.beseda.conversation.widget;

import io.smallrye.config.ConfigMapping;

/** How visitors' tokens are verified. */
@ConfigMapping(prefix = "beseda.widget")
public interface WidgetSettings {

    /** The secret the gateway signs widget sessions with: Base64 of at least 32 random bytes, the same in both services. Secret. */
    String sessionSecret();
}
