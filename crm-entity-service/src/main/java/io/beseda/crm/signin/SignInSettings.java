package io.beseda.crm.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Signing in to the console. */
@ConfigMapping(prefix = "beseda.sign-in")
public interface SignInSettings {

    /** How long a browser stays signed in without being used. */
    @WithDefault("P30D")
    Duration lifetime();

    /** How long a used refresh token is still taken: two tabs may present the same one at once. */
    @WithDefault("PT10S")
    Duration reuseGrace();

    /** Failed attempts for one e-mail within {@link #attemptsPeriod}, after which further ones wait. */
    @WithDefault("10")
    int attemptsPerEmail();

    /** Failed attempts from one address (IPv6: from one /64) within {@link #attemptsPeriod}, after which further ones wait. */
    @WithDefault("50")
    int attemptsPerAddress();

    /** In which used up attempts come back, evenly. */
    @WithDefault("PT10M")
    Duration attemptsPeriod();

    /** Addresses (or ranges such as {@code 10.0.0.0/8}) of the proxies whose X-Forwarded-For is believed. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedProxies();
}
