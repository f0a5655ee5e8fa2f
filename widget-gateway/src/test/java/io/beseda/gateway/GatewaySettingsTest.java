package io.beseda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Names and defaults are a promise to those who run the product. */
class GatewaySettingsTest {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("beseda.public-origin", "http://localhost:8080"),
            Map.entry("beseda.files.public-origin", "http://localhost:8080"),
            Map.entry("beseda.gateway.session.token-lifetime", "15m"),
            Map.entry("beseda.gateway.session.visitor-token-lifetime", "365d"),
            Map.entry("beseda.gateway.socket.max-message-bytes", "65536"),
            Map.entry("beseda.gateway.socket.max-fragments", "64"),
            Map.entry("beseda.gateway.socket.ping-interval", "25s"),
            Map.entry("beseda.gateway.socket.pong-timeout", "10s"),
            Map.entry("beseda.gateway.socket.hello-timeout", "10s"),
            Map.entry("beseda.gateway.socket.expiry-notice", "60s"),
            Map.entry("beseda.gateway.socket.close-timeout", "5s"),
            Map.entry("beseda.gateway.socket.tick", "1s"),
            Map.entry("beseda.gateway.socket.max-queued-frames", "256"),
            Map.entry("beseda.gateway.socket.max-queued-bytes", "524288"),
            Map.entry("beseda.gateway.socket.drain-time", "10s"),
            Map.entry("beseda.gateway.limits.messages-per-second", "10"),
            Map.entry("beseda.gateway.limits.message-burst", "20"),
            Map.entry("beseda.gateway.limits.signals-per-second", "5"),
            Map.entry("beseda.gateway.limits.signal-burst", "20"),
            Map.entry("beseda.gateway.limits.sockets-per-user", "20"),
            Map.entry("beseda.gateway.limits.frames-per-second", "40"),
            Map.entry("beseda.gateway.limits.watches-per-socket", "200"),
            Map.entry("beseda.gateway.limits.sessions-per-second", "10"),
            Map.entry("beseda.gateway.limits.session-burst", "100"),
            Map.entry("beseda.gateway.limits.handshakes-per-second", "20"),
            Map.entry("beseda.gateway.limits.handshake-burst", "200"),
            Map.entry("beseda.gateway.limits.trusted-proxies", "127.0.0.0/8,::1"),
            Map.entry("beseda.gateway.delivery.lookback", "5m"),
            Map.entry("beseda.gateway.delivery.remembered-visitors", "200000"),
            Map.entry("beseda.gateway.delivery.max-frames-per-loop", "20000"),
            Map.entry("beseda.gateway.sightings.window", "5s"),
            Map.entry("beseda.gateway.assets.loader-max-age", "5m"));

    @Test
    void namesAndDefaultsAreThese() {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withDefaultValue("beseda.widget.session-secret", "c2VjcmV0")
                .withDefaultValue("beseda.signing-keys.sealing-key", "a2V5")
                .build();

        Map<String, String> found = new TreeMap<>();
        config.getPropertyNames()
                .forEach(name -> found.put(name, config.getConfigValue(name).getValue()));
        found.keySet().removeIf(name -> !name.startsWith("beseda."));
        found.remove("beseda.widget.session-secret");
        found.remove("beseda.signing-keys.sealing-key");

        assertThat(found).containsExactlyInAnyOrderEntriesOf(DEFAULTS);
    }

    @Test
    void valuesAreReadInTheirUnits() {
        var settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withDefaultValue("beseda.widget.session-secret", "c2VjcmV0")
                .withDefaultValue("beseda.signing-keys.sealing-key", "a2V5")
                .build()
                .getConfigMapping(GatewaySettings.class);

        assertThat(settings.gateway().socket().pingInterval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(settings.gateway().limits().trustedProxies()).isEqualTo(List.of("127.0.0.0/8", "::1"));
    }
}
