package io.beseda.support.outbox;

import io.beseda.support.event.EventBatch;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Events that are published if, and only if, the transaction that appended them commits.
 *
 * <p>Ordering: events with one key are published in the order their transactions committed, provided that each transaction
 * holds a lock on what the key names (its row, say) before it appends; then row ids rise in that order.
 */
public final class Outbox {

    private final DataSource dataSource;
    private final EventCodec codec;

    public Outbox(DataSource dataSource, EventCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
    }

    /** Appends to the transaction of this thread; call it last, after the locks that order the keys are held. */
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox (events) VALUES (?)")) {
            insert.setBytes(1, EventBatch.encode(events, codec));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
