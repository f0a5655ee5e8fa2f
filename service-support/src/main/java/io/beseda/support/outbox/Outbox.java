package io.beseda.support.outbox;

import io.beseda.support.event.EventBatch;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Events that are published if, and only if, the transaction that appended them commits.
 *
 * <p>Ordering: events with one key are published in the order their transactions committed, provided that each transaction
 * holds a lock on what the key names (its row, say) before it appends; then row ids rise in that order.
 */
public final class Outbox {

    private static final String APPEND = "INSERT INTO outbox (events) VALUES (?)";

    /** Wakes the publisher in another process, when the transaction commits. */
    private static final String APPEND_AND_NOTIFY =
            "INSERT INTO outbox (events) SELECT ?::bytea FROM pg_notify('outbox', '')";

    private final DataSource dataSource;
    private final EventCodec codec;
    private final OutboxSignal signal;
    private final Consumer<Runnable> afterCommit;

    /**
     * @param signal raised where this process publishes
     * @param afterCommit runs something once the transaction of this thread has committed
     */
    Outbox(DataSource dataSource, EventCodec codec, OutboxSignal signal, Consumer<Runnable> afterCommit) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.signal = signal;
        this.afterCommit = afterCommit;
    }

    /** Appends to the transaction of this thread; call it last, after the locks that order the keys are held. */
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        boolean heard = signal.isHeard();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(heard ? APPEND : APPEND_AND_NOTIFY)) {
            insert.setBytes(1, EventBatch.encode(events, codec));
            insert.executeUpdate();
            if (heard) {
                afterCommit.accept(signal::raise);
            }
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
