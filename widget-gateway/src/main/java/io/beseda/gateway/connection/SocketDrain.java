package io.beseda.gateway.connection;

import io.beseda.gateway.GatewaySettings;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Sends every client away before the pod stops, not all in the same moment: they come back to the other pods. */
@ApplicationScoped
public class SocketDrain {

    private static final Logger LOG = Logger.getLogger(SocketDrain.class);
    private static final long NANOS_PER_SOCKET = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long ANSWER_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Sockets sockets;
    private final Duration drainTime;

    public SocketDrain(Sockets sockets, GatewaySettings settings) {
        this.sockets = sockets;
        this.drainTime = settings.gateway().socket().drainTime();
    }

    /** First of all that stops: what the sockets need is still there. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        sockets.drain();
        closeAll(drainTime);
    }

    /** Closes all sockets with {@link CloseCode#GOING_AWAY}, few quickly, many spread over the given time. */
    void closeAll(Duration time) {
        List<Connection> open = sockets.all();
        if (open.isEmpty()) {
            return;
        }
        LOG.infof("sending %d sockets away", open.size());
        long pause = Math.min(NANOS_PER_SOCKET, time.toNanos() / open.size());
        long begun = System.nanoTime();
        for (int i = 0; i < open.size(); i++) {
            open.get(i).close(CloseCode.GOING_AWAY);
            waitUntil(begun + pause * (i + 1));
        }
        long end = System.nanoTime() + ANSWER_WAIT_NANOS;
        while (sockets.openCount() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static void waitUntil(long time) {
        long left = time - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
