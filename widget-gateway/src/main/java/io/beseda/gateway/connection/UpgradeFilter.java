package io.beseda.gateway.connection;

import io.beseda.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Decides before the handshake whether a socket may be opened: browsers only from the public origin (an absent Origin is a
 * client that is no browser: its authority is the token in its first frame, never a cookie).
 */
@ApplicationScoped
public class UpgradeFilter {

    /** Counter of refused handshakes, label {@code status}. */
    public static final String REFUSED_METRIC = "beseda.gateway.handshakes.refused";

    private static final Logger LOG = Logger.getLogger(UpgradeFilter.class);
    private static final Set<String> PATHS = Set.of("/widget/socket", "/operator/socket");
    private static final int BEFORE_ALL_ELSE = 1_000;

    private final String publicOrigin;
    private final Sockets sockets;
    private final AddressLimits limits;
    private final MeterRegistry metrics;

    public UpgradeFilter(GatewaySettings settings, Sockets sockets, AddressLimits limits, MeterRegistry metrics) {
        this.publicOrigin = settings.publicOrigin();
        this.sockets = sockets;
        this.limits = limits;
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext context) {
        if (!PATHS.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        Optional<Refused> refused = refused(context);
        if (refused.isEmpty()) {
            context.next();
            return;
        }
        int status = refused.get().status;
        metrics.counter(REFUSED_METRIC, "status", Integer.toString(status)).increment();
        refused.get().headers.forEach(header -> context.response().putHeader(header.name, header.value));
        context.response().setStatusCode(status).end();
    }

    private Optional<Refused> refused(RoutingContext context) {
        var request = context.request();
        var headers = request.headers();
        List<String> origins = headers.getAll("Origin");
        if (!origins.isEmpty() && !origins.equals(List.of(publicOrigin))) {
            LOG.warnf("socket refused on %s: foreign origin", context.normalizedPath());
            return Optional.of(new Refused(403));
        }
        if (request.version() != HttpVersion.HTTP_1_1
                || !headers.contains("Upgrade", "websocket", true)
                || !List.of("13").equals(headers.getAll("Sec-WebSocket-Version"))) {
            return Optional.of(new Refused(426, "Sec-WebSocket-Version", "13"));
        }
        if (!isHandshakeKey(headers.getAll("Sec-WebSocket-Key"))) {
            return Optional.of(new Refused(400));
        }
        if (sockets.isDraining()) {
            return Optional.of(new Refused(503, "Retry-After", "1"));
        }
        // No extension is ever negotiated: compressed frames could unpack to anything.
        headers.remove("Sec-WebSocket-Extensions");
        Optional<Duration> wait = limits.wait(AddressLimit.HANDSHAKES, request);
        return wait.map(left -> new Refused(429, "Retry-After", Long.toString(left.toSeconds() + 1)));
    }

    private static boolean isHandshakeKey(List<String> keys) {
        return keys.size() == 1 && keys.get(0).length() == 24;
    }

    private record Header(String name, String value) {}

    private record Refused(int status, List<Header> headers) {

        Refused(int status) {
            this(status, List.of());
        }

        Refused(int status, String header, String value) {
            this(status, List.of(new Header(header, value)));
        }
    }
}
