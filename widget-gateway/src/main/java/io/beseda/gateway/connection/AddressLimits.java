package io.beseda.gateway.connection;

import io.beseda.gateway.GatewaySettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Token buckets per client address. */
@ApplicationScoped
public class AddressLimits {

    private final TrustedProxies proxies;
    private final Map<AddressLimit, RateLimit<String>> limits = new EnumMap<>(AddressLimit.class);

    public AddressLimits(GatewaySettings settings) {
        var configured = settings.gateway().limits();
        proxies = new TrustedProxies(configured.trustedProxies());
        limits.put(AddressLimit.SESSIONS, new RateLimit<>(configured.sessionsPerSecond(), configured.sessionBurst()));
        limits.put(
                AddressLimit.HANDSHAKES,
                new RateLimit<>(configured.handshakesPerSecond(), configured.handshakeBurst()));
    }

    /** Takes one; if there is none left, says how long to wait. */
    public Optional<Duration> wait(AddressLimit limit, HttpServerRequest request) {
        return proxies.clientOf(
                        request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"))
                .flatMap(address -> limits.get(limit).take(address));
    }
}
