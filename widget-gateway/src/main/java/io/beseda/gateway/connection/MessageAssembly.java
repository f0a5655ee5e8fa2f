package io.beseda.gateway.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * Puts the fragments of a message together, never keeping more than the largest message allowed. Holds no memory between
 * messages. Not thread-safe.
 */
final class MessageAssembly {

    enum Outcome {
        INCOMPLETE,
        COMPLETE,
        TOO_BIG,
        NOT_UTF_8,
        BINARY
    }

    private final int maxBytes;
    private final int maxFragments;
    private WebSocketFrame whole;
    private ByteBuf collected;
    private int fragments;

    MessageAssembly(int maxBytes, int maxFragments) {
        this.maxBytes = maxBytes;
        this.maxFragments = maxFragments;
    }

    /** Takes a text, continuation or binary frame over from the caller. */
    Outcome add(WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame) {
            frame.release();
            return Outcome.BINARY;
        }
        if (collected == null && frame.isFinalFragment()) {
            whole = frame;
        } else {
            Outcome refused = collect(frame);
            if (refused != Outcome.COMPLETE) {
                return refused;
            }
        }
        if (!ByteBufUtil.isText(whole.content(), UTF_8)) {
            clear();
            return Outcome.NOT_UTF_8;
        }
        return Outcome.COMPLETE;
    }

    private Outcome collect(WebSocketFrame fragment) {
        try {
            if (collected == null) {
                collected = Unpooled.buffer(
                        Math.min(maxBytes, 2 * fragment.content().readableBytes()), maxBytes);
            }
            if (++fragments > maxFragments
                    || collected.readableBytes() + fragment.content().readableBytes() > maxBytes) {
                clear();
                return Outcome.TOO_BIG;
            }
            collected.writeBytes(fragment.content());
            if (!fragment.isFinalFragment()) {
                return Outcome.INCOMPLETE;
            }
            whole = new TextWebSocketFrame(collected);
            collected = null;
            fragments = 0;
            return Outcome.COMPLETE;
        } finally {
            fragment.release();
        }
    }

    /** The complete message; the caller releases it. */
    WebSocketFrame take() {
        WebSocketFrame taken = whole;
        whole = null;
        return taken;
    }

    void clear() {
        if (whole != null) {
            whole.release();
            whole = null;
        }
        if (collected != null) {
            collected.release();
            collected = null;
        }
        fragments = 0;
    }
}
