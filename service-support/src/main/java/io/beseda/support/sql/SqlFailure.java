package io.beseda.support.sql;

import java.sql.SQLException;

/** A statement failed; the cause tells whether trying again may help. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super("a statement failed, SQL state " + cause.getSQLState(), cause);
    }
}
