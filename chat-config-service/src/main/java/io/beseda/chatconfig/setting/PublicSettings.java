package io.beseda.chatconfig.setting;

import io.smallrye.config.ConfigMapping;

/** How the product is reached from outside. */
@ConfigMapping(prefix = "beseda.public")
public interface PublicSettings {

    /**
     * Environment {@code BESEDA_PUBLIC_ORIGIN}, required: the origin of the front door or ingress, such as
     * {@code https://chat.example}. Embed scripts and the console's content security policy carry it.
     */
    PublicOrigin origin();
}
