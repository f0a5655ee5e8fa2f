package io.beseda.gateway.connection;

import io.beseda.gateway.GatewaySettings;

/** The limits of one socket in the units its checks need; one instance for all sockets. Times in nanoseconds. */
record SocketLimits(
        int maxMessageBytes,
        int maxFragments,
        int maxFramesPerPing,
        int maxQueuedFrames,
        int maxQueuedBytes,
        long pingInterval,
        long pongTimeout,
        long helloTimeout,
        long expiryNotice,
        long closeTimeout) {

    static SocketLimits of(GatewaySettings settings) {
        var socket = settings.gateway().socket();
        long perPing = settings.gateway().limits().framesPerSecond()
                * Math.max(1, socket.pingInterval().toSeconds());
        return new SocketLimits(
                socket.maxMessageBytes(),
                socket.maxFragments(),
                (int) Math.min(Integer.MAX_VALUE, perPing),
                socket.maxQueuedFrames(),
                socket.maxQueuedBytes(),
                socket.pingInterval().toNanos(),
                socket.pongTimeout().toNanos(),
                socket.helloTimeout().toNanos(),
                socket.expiryNotice().toNanos(),
                socket.closeTimeout().toNanos());
    }
}
