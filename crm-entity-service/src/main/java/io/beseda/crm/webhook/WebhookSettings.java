package io.beseda.crm.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Deliveries of webhooks. */
@ConfigMapping(prefix = "beseda.webhooks")
public interface WebhookSettings {

    /** Where integrations reach the product; told to receivers as the account's address. Usually {@code BESEDA_PUBLIC_ORIGIN}. */
    @WithDefault("${beseda.public-origin:http://localhost:8080}")
    URI publicOrigin();

    /** How long a receiver may take for its whole answer. */
    @WithDefault("PT2S")
    Duration timeout();

    /** How long to wait before each further attempt; after the last one a delivery is given up. */
    @WithDefault("PT5M,PT15M,PT15M,PT1H")
    List<Duration> retryDelays();

    /** Bad answers within {@link #badPeriod}, after which one more turns the webhook off. */
    @WithDefault("100")
    int badAnswers();

    /** In which bad answers are counted. */
    @WithDefault("PT2H")
    Duration badPeriod();

    /** How many deliveries a pod makes at once. */
    @WithDefault("16")
    int concurrency();

    /** How many of them, over all pods, to one webhook. */
    @WithDefault("4")
    int concurrencyPerWebhook();

    /** How often a pod looks for due deliveries. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** How long the log of a delivery is kept; it can be made again as long. */
    @WithDefault("P7D")
    Duration logRetention();

    /** Whether receivers may be inside private networks and on this host. For on-premise installations that trust their administrators. */
    @WithDefault("false")
    boolean allowPrivateNetworks();
}
