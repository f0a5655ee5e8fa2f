package io.beseda.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The transport of one socket: what the WebSocket extension leaves to us (see {@code DESIGN.md}). It stands in the channel's
 * pipeline between the frame decoder and the extension's own handler, which gets whole, valid text messages only.
 *
 * <p>{@link #send} and {@link #close} may be called from any thread; everything else happens on the channel's event loop and
 * needs no lock. One object and no timer per socket: ten thousand idle ones must stay cheap.
 */
public final class Connection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final long NEVER = Long.MAX_VALUE;

    private final Channel channel;
    private final LoopSockets loop;
    private final SocketLimits limits;
    private final ConnectionListener listener;
    private final MessageAssembly assembly;

    /** Place in {@link LoopSockets}. */
    int place = -1;
    /** Whether written frames wait for their flush at the end of the loop's turn. */
    int unflushed;

    private boolean greeted;
    private boolean warned;
    private boolean awaitingPong;
    private boolean closing;
    private boolean listenerTold;
    private int framesSincePing;
    private long pingAt;
    private long dueAt;
    private long expiresAt = NEVER;

    Connection(Channel channel, LoopSockets loop, SocketLimits limits, ConnectionListener listener, long now) {
        this.channel = channel;
        this.loop = loop;
        this.limits = limits;
        this.listener = listener;
        this.assembly = new MessageAssembly(limits.maxMessageBytes(), limits.maxFragments());
        this.dueAt = now + limits.helloTimeout();
        // Spread, so that sockets that came at once are not pinged at once.
        this.pingAt = now
                + limits.pingInterval() / 2
                + (System.identityHashCode(this) & 0xffff) * (limits.pingInterval() >> 17);
    }

    /** Sends a text frame; may be called from any thread. Dropped when the socket is closing: its client catches up later. */
    public void send(byte[] json) {
        if (channel.eventLoop().inEventLoop()) {
            write(json);
            flush();
        } else {
            loop.enqueue(this, json);
        }
    }

    /** Closes with a code the client can act on; may be called from any thread. */
    public void close(CloseCode code) {
        if (channel.eventLoop().inEventLoop()) {
            closeNow(code);
        } else {
            channel.eventLoop().execute(() -> closeNow(code));
        }
    }

    /** The first frame was good; the token it carried is valid for this long. On the event loop. */
    public void authenticated(Duration tokenLifetime) {
        greeted = true;
        warned = false;
        expiresAt = loop.now() + tokenLifetime.toNanos();
    }

    /** Stops reading while something must be waited for, so that the client's next frames wait in the network. */
    public void pause() {
        channel.config().setAutoRead(false);
    }

    public void resume() {
        channel.config().setAutoRead(true);
    }

    /** Runs on the event loop of this socket. */
    public void execute(Runnable task) {
        channel.eventLoop().execute(task);
    }

    public boolean isClosing() {
        return closing;
    }

    /** Queues without flushing; on the event loop. */
    void write(byte[] json) {
        var queue = channel.unsafe().outboundBuffer();
        if (closing || queue == null) {
            return;
        }
        if (queue.size() + unflushed >= limits.maxQueuedFrames()
                || queue.totalPendingWriteBytes() + json.length > limits.maxQueuedBytes()) {
            closeNow(CloseCode.SLOW_READER);
            return;
        }
        unflushed++;
        channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(json)), channel.voidPromise());
    }

    void flush() {
        unflushed = 0;
        channel.flush();
    }

    /** Looks at what is due. */
    void tick(long now) {
        if (closing) {
            if (now - dueAt >= 0) {
                channel.close();
            }
        } else if (!greeted) {
            if (now - dueAt >= 0) {
                closeNow(CloseCode.UNAUTHENTICATED);
            }
        } else if (now - expiresAt >= 0) {
            closeNow(CloseCode.TOKEN_EXPIRED);
        } else if (!warned && now - (expiresAt - limits.expiryNotice()) >= 0) {
            warned = true;
            listener.expiring(Duration.ofNanos(expiresAt - now));
        }
        if (!closing && now - pingAt >= 0) {
            ping(now);
        }
    }

    private void ping(long now) {
        if (awaitingPong) {
            closeNow(CloseCode.PING_TIMEOUT);
            return;
        }
        awaitingPong = true;
        framesSincePing = 0;
        pingAt = now + limits.pongTimeout();
        channel.writeAndFlush(new PingWebSocketFrame(Unpooled.EMPTY_BUFFER), channel.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            context.fireChannelRead(message);
        } else if (closing) {
            boolean answered = frame instanceof CloseWebSocketFrame;
            ReferenceCountUtil.release(frame);
            if (answered) {
                channel.close();
            }
        } else if (++framesSincePing > limits.maxFramesPerPing()) {
            ReferenceCountUtil.release(frame);
            closeNow(CloseCode.TOO_MANY);
        } else {
            receive(context, frame);
        }
    }

    private void receive(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof PongWebSocketFrame) {
            ReferenceCountUtil.release(frame);
            if (awaitingPong) {
                awaitingPong = false;
                pingAt = loop.now() + limits.pingInterval();
            }
        } else if (frame instanceof PingWebSocketFrame) {
            channel.writeAndFlush(new PongWebSocketFrame(frame.content()), channel.voidPromise());
        } else if (frame instanceof CloseWebSocketFrame) {
            closing = true;
            dueAt = loop.now() + limits.closeTimeout();
            tellClosed();
            context.fireChannelRead(frame);
        } else {
            switch (assembly.add(frame)) {
                case INCOMPLETE -> {}
                case COMPLETE -> context.fireChannelRead(assembly.take());
                case TOO_BIG -> closeNow(CloseCode.MESSAGE_TOO_BIG);
                case NOT_UTF_8 -> closeNow(CloseCode.INVALID_TEXT);
                case BINARY -> closeNow(CloseCode.BAD_FRAME);
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            closeNow(CloseCode.ofProtocolStatus(corrupted.closeStatus().code()));
        } else {
            LOG.debugf("socket failed: %s", cause.toString());
            channel.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closing = true;
        assembly.clear();
        loop.remove(this);
        tellClosed();
        context.fireChannelInactive();
    }

    /** What was sent before is still read by the client, and the code after it; then, or when it takes too long, the end. */
    private void closeNow(CloseCode code) {
        if (closing) {
            return;
        }
        closing = true;
        assembly.clear();
        dueAt = loop.now() + limits.closeTimeout();
        loop.closed(code);
        tellClosed();
        channel.writeAndFlush(new CloseWebSocketFrame(code.code(), code.reason()), channel.voidPromise());
        channel.config().setAutoRead(true);
    }

    private void tellClosed() {
        if (!listenerTold) {
            listenerTold = true;
            listener.closed();
        }
    }
}
