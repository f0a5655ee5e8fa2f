package io.beseda.support.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests of integrations, each integration of each account for itself, in each pod. */
@ConfigMapping(prefix = "beseda.rate-limit")
public interface RateLimitSettings {

    /** Requests in a second; unused ones of the last second may come at once. */
    @WithDefault("7")
    int requestsPerSecond();

    /** Refused requests in a minute, after which the integration is shut out. */
    @WithDefault("100")
    int refusalsPerMinute();

    /** How long it is shut out. */
    @WithDefault("PT5M")
    Duration shutOut();
}
