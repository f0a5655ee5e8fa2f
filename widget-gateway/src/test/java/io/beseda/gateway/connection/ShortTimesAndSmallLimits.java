package io.beseda.gateway.connection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Everything that takes minutes takes seconds, and an address may ask for little. */
public class ShortTimesAndSmallLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.idle-timeout", "3s"),
                Map.entry("beseda.gateway.socket.tick", "50ms"),
                Map.entry("beseda.gateway.socket.hello-timeout", "4s"),
                Map.entry("beseda.gateway.socket.ping-interval", "1s"),
                Map.entry("beseda.gateway.socket.pong-timeout", "4s"),
                Map.entry("beseda.gateway.socket.close-timeout", "3s"),
                Map.entry("beseda.gateway.socket.expiry-notice", "6s"),
                Map.entry("beseda.gateway.session.token-lifetime", "12s"),
                Map.entry("beseda.gateway.limits.sessions-per-second", "1"),
                Map.entry("beseda.gateway.limits.session-burst", "5"),
                Map.entry("beseda.gateway.limits.handshakes-per-second", "1"),
                Map.entry("beseda.gateway.limits.handshake-burst", "5"));
    }
}
