package io.beseda.chatconfig.publishing;

import io.smallrye.config.ConfigMapping;

/** How the secrets of signing keys travel to the gateways. */
@ConfigMapping(prefix = "beseda.signing-keys")
public interface SealingSettings {

    /**
     * Environment {@code BESEDA_SIGNING_KEYS_SEALING_KEY}, required, secret: Base64 of 32 random bytes, the same in widget-gateway.
     * With another one, every chat is published anew at the next start.
     */
    String sealingKey();
}
