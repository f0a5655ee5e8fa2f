package io.beseda.systemtests.load;

import io.beseda.local.Service;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Many visitors who opened the chat and say nothing; the client answers the server's pings. */
final class IdleSockets {

    private static final int OPENING_AT_ONCE = 50;
    private static final long SETTLE_NANOS = 35_000_000_000L;

    private final LoadClient client;
    private final ServerProcesses servers;

    IdleSockets(LoadClient client, ServerProcesses servers) {
        this.client = client;
        this.servers = servers;
    }

    /** Opens them all, waits for a round of pings, and tells what the gateway grew by and how busy it is. */
    Result hold(int sockets) {
        open(200);
        LockSupport.parkNanos(SETTLE_NANOS / 10);
        long before = servers.rss(Service.WIDGET_GATEWAY);
        AtomicInteger closed = new AtomicInteger();
        long started = System.nanoTime();
        List<WebSocket> open = open(sockets);
        double openedIn = (System.nanoTime() - started) / 1e9;
        open.forEach(socket -> socket.closeHandler(ignored -> closed.incrementAndGet()));
        LockSupport.parkNanos(SETTLE_NANOS);
        long after = servers.rss(Service.WIDGET_GATEWAY);
        long cpuBefore = servers.cpuMillis().get(Service.WIDGET_GATEWAY.directory());
        LockSupport.parkNanos(SETTLE_NANOS);
        double core = (servers.cpuMillis().get(Service.WIDGET_GATEWAY.directory()) - cpuBefore) / (SETTLE_NANOS / 1e6);
        Result result = new Result(sockets, openedIn, closed.get(), (after - before) / sockets, core);
        open.forEach(WebSocket::close);
        return result;
    }

    private List<WebSocket> open(int count) {
        List<WebSocket> open = new ArrayList<>(count);
        while (open.size() < count) {
            List<Future<WebSocket>> opening = new ArrayList<>();
            for (int i = 0; i < Math.min(OPENING_AT_ONCE, count - open.size()); i++) {
                opening.add(client.visitor(frame -> {}));
            }
            LoadClient.await("an idle socket", Future.all(opening));
            opening.forEach(socket -> open.add(socket.result()));
        }
        return open;
    }

    /**
     * @param openedIn seconds, session requests included
     * @param closed how many the server closed though it should not have
     * @param bytesPerSocket growth of the gateway's resident memory
     * @param core share of one core the gateway needed for pings alone
     */
    record Result(int sockets, double openedIn, int closed, long bytesPerSocket, double core) {

        @Override
        public String toString() {
            return "%d idle sockets: %.1f KB RSS each, %.1f %% of a core for pings, opened in %.1f s, %d lost"
                    .formatted(sockets, bytesPerSocket / 1024.0, core * 100, openedIn, closed);
        }
    }
}
