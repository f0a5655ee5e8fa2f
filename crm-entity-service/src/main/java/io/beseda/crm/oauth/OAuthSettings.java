package io.beseda.crm.oauth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** OAuth2 of integrations. */
@ConfigMapping(prefix = "beseda.oauth")
public interface OAuthSettings {

    /** How long an integration may take to exchange its code. */
    @WithDefault("PT20M")
    Duration codeLifetime();

    /** How long an access token is valid. */
    @WithDefault("PT24H")
    Duration accessTokenLifetime();

    /** How long a refresh token is valid; an integration that is silent for longer must be allowed anew. */
    @WithDefault("P90D")
    Duration refreshTokenLifetime();

    /** How long the previous client secret is still taken after a rotation. */
    @WithDefault("PT24H")
    Duration previousSecretLifetime();

    /** Failed attempts of one client id within {@link #attemptsPeriod}, after which further ones wait. */
    @WithDefault("20")
    int attemptsPerClient();

    /** Failed attempts from one address (IPv6: from one /64) within {@link #attemptsPeriod}, after which further ones wait. */
    @WithDefault("50")
    int attemptsPerAddress();

    /** In which used up attempts come back, evenly. */
    @WithDefault("PT10M")
    Duration attemptsPeriod();
}
