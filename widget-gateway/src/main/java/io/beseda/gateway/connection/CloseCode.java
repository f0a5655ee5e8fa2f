package io.beseda.gateway.connection;

/**
 * Why the server closes a socket, and what the client should do: one table for both sockets, repeated in
 * {@code docs/socket-protocol.md}. Below 4000: RFC 6455. 4000–4399: reconnect with back-off and jitter. 4400–4499: do not
 * reconnect without doing something first.
 */
public enum CloseCode {
    /** The bytes are not WebSocket. */
    PROTOCOL_ERROR(1002, "protocol error"),
    /** A text message is not UTF-8. */
    INVALID_TEXT(1007, "not UTF-8"),
    /** A message is larger than allowed, or in too many fragments. */
    MESSAGE_TOO_BIG(1009, "message too big"),
    /** The server stops, or may have missed events: reconnect now, with jitter. */
    GOING_AWAY(4001, "going away"),
    /** The client does not read fast enough: reconnect and catch up. */
    SLOW_READER(4002, "slow reader"),
    /** No answer to a ping: reconnect. */
    PING_TIMEOUT(4003, "ping timeout"),
    /** A frame the client must not send: a bug in it, stop. */
    BAD_FRAME(4400, "bad frame"),
    /** No valid token in time: get a new session or sign in again, once. */
    UNAUTHENTICATED(4401, "unauthenticated"),
    /** The token is valid but not for this, or the chat is gone: stop. */
    FORBIDDEN(4403, "forbidden"),
    /** The token expired unrefreshed: get a new one, then reconnect. */
    TOKEN_EXPIRED(4408, "token expired"),
    /** Too many messages, frames, watches or sockets: reconnect after at least five seconds. */
    TOO_MANY(4429, "too many");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    static CloseCode ofProtocolStatus(int status) {
        return switch (status) {
            case 1009 -> MESSAGE_TOO_BIG;
            case 1007 -> INVALID_TEXT;
            default -> PROTOCOL_ERROR;
        };
    }
}
