package io.beseda.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class PredefinedFieldsMigrationTest {

    private static final String OLD = "of_an_older_version";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    AccountFixtures accounts;

    @Test
    void existingAccountsGetTheFieldsOfNewOnes() {
        migrate("0103");
        long old = database.count(
                "INSERT INTO %s.accounts (name, created_at) VALUES ('Old', now()) RETURNING id".formatted(OLD));
        AccountId fresh = accounts.open();

        migrate("0104");

        assertThat(fields(OLD, old)).hasSize(3).isEqualTo(fields("public", fresh.value()));
        assertThat(database.rows("SELECT count(*) FROM %s.unpublished_custom_fields".formatted(OLD)))
                .containsExactly("3");
    }

    private List<String> fields(String schema, long account) {
        return database.rows("""
                        SELECT f.version, f.entity_type, f.type, f.name, f.code, f.sort, f.api_only, f.predefined,
                            (SELECT string_agg(concat_ws('|', e.value, e.code, e.sort), ' ' ORDER BY e.id)
                             FROM %1$s.custom_field_enums e WHERE e.field_id = f.id)
                        FROM %1$s.custom_fields f WHERE f.account_id = ? ORDER BY f.id""".formatted(schema), account);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/migration", "db/support")
                .schemas(OLD)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
