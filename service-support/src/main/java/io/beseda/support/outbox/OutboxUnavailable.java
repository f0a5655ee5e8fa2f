package io.beseda.support.outbox;

import java.sql.SQLException;

/** The outbox could not be written; the transaction must not commit. */
public class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super("events could not be appended to the outbox", cause);
    }
}
