package io.beseda.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Databases and their owners, made by the superuser. */
final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Connection superuser;

    Databases(Connection superuser) {
        this.superuser = superuser;
    }

    void create(String name, String role, String password) throws SQLException {
        check(name);
        check(role);
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute("CREATE ROLE " + role);
        }
        setPassword(role, password);
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE " + name + " OWNER " + role + " TEMPLATE template0");
        }
        execute("ALTER DATABASE " + name + " OWNER TO " + role);
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private void setPassword(String role, String password) throws SQLException {
        try (var quote = superuser.prepareStatement("SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', ?, ?)")) {
            quote.setString(1, role);
            quote.setString(2, password);
            try (var rows = quote.executeQuery()) {
                rows.next();
                execute(rows.getString(1));
            }
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database or role name: " + name);
        }
    }
}
