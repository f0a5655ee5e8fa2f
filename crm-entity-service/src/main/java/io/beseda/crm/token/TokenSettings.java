package io.beseda.crm.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Access tokens of operators. */
@ConfigMapping(prefix = "beseda.tokens")
public interface TokenSettings {

    /** PEM file with the PKCS#8 private key (EC, P-256) that signs access tokens. Required. */
    Optional<Path> signingKeyFile();

    /** How long an access token is valid; a deactivated user's last one lives no longer. */
    @WithDefault("PT10M")
    Duration accessTokenLifetime();
}
