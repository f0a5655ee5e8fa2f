package io.beseda.crm.externalid;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does {@link IndexField} on a thread of its own, behind everything else: at the start, and soon after a field was chosen. */
@ApplicationScoped
public class FieldIndexing {

    private static final Logger LOG = Logger.getLogger(FieldIndexing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final IndexField indexField;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "external-id-indexing");

    @Inject
    public FieldIndexing(IndexField indexField) {
        this.indexField = indexField;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(STOP.toMillis());
    }

    private void run() {
        try {
            while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                work();
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted");
        }
    }

    private void work() {
        try {
            while (stopping.getCount() > 0 && indexField.step()) {
                // The next step is a transaction of its own.
            }
        } catch (RuntimeException e) {
            LOG.warn("external IDs: looking through a field goes on later", e);
        }
    }
}
