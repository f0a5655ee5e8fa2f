package io.beseda.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.local.LocalRunException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    private Path data;

    @Test
    void committedRowsSurviveAKillAndARestartOnAnotherPort() throws Exception {
        try (var postgres = LocalPostgres.start(data, 0)) {
            postgres.createDatabase("crm", "crm", "first");
            try (var connection = connect(postgres, "crm", "crm", "first")) {
                connection.createStatement().execute("CREATE TABLE lead (id int); INSERT INTO lead VALUES (42)");
            }
            postgres.kill();
        }

        try (var postgres = LocalPostgres.start(data, 0)) {
            postgres.createDatabase("crm", "crm", "second");
            try (var connection = connect(postgres, "crm", "crm", "second");
                    var rows = connection.createStatement().executeQuery("SELECT id FROM lead")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
    }

    @Test
    void aDatabaseIsOpenToItsOwnerOnly() throws Exception {
        try (var postgres = LocalPostgres.start(data, 0)) {
            postgres.createDatabase("crm", "crm", "one");
            postgres.createDatabase("conversation", "conversation", "two");

            assertThatThrownBy(() -> connect(postgres, "crm", "conversation", "two"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> connect(postgres, "crm", "crm", "two"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerLeftByAKilledRunIsStoppedAndALivingOneIsRefused() throws Exception {
        var killed = LocalPostgres.start(data, 0);

        assertThatThrownBy(() -> LocalPostgres.start(data, 0))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("in use by another run");

        killed.forget();
        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThat(killed.process().isAlive()).isFalse();
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String setting(LocalPostgres postgres, String name) throws Exception {
        try (var connection = postgres.connect();
                var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
    }
}
