package io.beseda.gateway.connection;

import io.beseda.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.timeout.IdleStateHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Every open socket of this pod. */
@ApplicationScoped
public class Sockets {

    /** Gauge: open sockets. */
    public static final String OPEN_METRIC = "beseda.gateway.sockets.open";
    /** Counter of sockets closed by the server, label {@code code}. */
    public static final String CLOSED_METRIC = "beseda.gateway.sockets.closed";

    private static final String DECODER = "ws-decoder";
    private static final String CONNECTION = "beseda-connection";

    private final SocketLimits limits;
    private final int maxFramesPerLoop;
    private final long tickNanos;
    private final MeterRegistry metrics;
    private final Map<EventLoop, LoopSockets> loops = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean draining;

    public Sockets(GatewaySettings settings, MeterRegistry metrics) {
        this.limits = SocketLimits.of(settings);
        this.maxFramesPerLoop = settings.gateway().delivery().maxFramesPerLoop();
        this.tickNanos = settings.gateway().socket().tick().toNanos();
        this.metrics = metrics;
        metrics.gauge(OPEN_METRIC, open);
    }

    /**
     * Takes the transport of a socket over, right after its handshake and on its event loop. Our decoder replaces the
     * extension's, which closes the connection so abruptly that the client may never read why.
     */
    public Connection open(Channel channel, ConnectionListener listener) {
        LoopSockets loop = loops.computeIfAbsent(
                channel.eventLoop(), owner -> new LoopSockets(owner, maxFramesPerLoop, tickNanos, this::count));
        var connection = new Connection(channel, loop, limits, listener, loop.now());
        removeIdleTimer(channel.pipeline());
        channel.pipeline().replace(DECODER, DECODER, decoder());
        channel.pipeline().addAfter(DECODER, CONNECTION, connection);
        loop.add(connection);
        open.incrementAndGet();
        channel.closeFuture().addListener(done -> open.decrementAndGet());
        return connection;
    }

    public int openCount() {
        return open.get();
    }

    /** Whether this pod takes no new sockets because it stops. */
    public boolean isDraining() {
        return draining;
    }

    void drain() {
        draining = true;
    }

    /** The connections open at this moment. */
    List<Connection> all() {
        List<CompletableFuture<List<Connection>>> asked = new ArrayList<>();
        loops.values().forEach(loop -> {
            var answer = new CompletableFuture<List<Connection>>();
            loop.loop().execute(() -> answer.complete(loop.connections()));
            asked.add(answer);
        });
        return asked.stream().flatMap(answer -> answer.join().stream()).toList();
    }

    /** Closes every socket at once: their clients must not rely on what was sent to them. */
    public void closeAll(CloseCode code) {
        all().forEach(connection -> connection.close(code));
    }

    /** The HTTP server's: a timer per socket, for what the pings do. */
    private static void removeIdleTimer(ChannelPipeline pipeline) {
        if (pipeline.get(IdleStateHandler.class) != null) {
            pipeline.remove(IdleStateHandler.class);
        }
    }

    private WebSocket13FrameDecoder decoder() {
        return new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(true)
                .allowExtensions(false)
                .maxFramePayloadLength(limits.maxMessageBytes())
                .closeOnProtocolViolation(false)
                .build());
    }

    private void count(CloseCode code) {
        metrics.counter(CLOSED_METRIC, "code", Integer.toString(code.code())).increment();
    }
}
