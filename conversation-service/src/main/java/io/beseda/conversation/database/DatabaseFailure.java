package io.beseda.conversation.database;

import java.sql.SQLException;

/** A statement failed; the transaction must not commit. Its cause tells whether trying again can help. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("a database statement failed", cause);
    }
}
