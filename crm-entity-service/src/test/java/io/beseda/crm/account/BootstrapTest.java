package io.beseda.crm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.ServiceSecrets;
import io.beseda.crm.testing.SignInFixtures;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class BootstrapTest {

    @Inject
    Bootstrap bootstrap;

    @Inject
    Database database;

    @Test
    void firstStartOpensAccountOneWithItsAdministrator() {
        SignInFixtures.signIn(ServiceSecrets.FIRST_ADMINISTRATOR, ServiceSecrets.FIRST_PASSWORD)
                .then()
                .statusCode(200)
                .body("user.accountId", equalTo(1))
                .body("user.accountName", equalTo("First shop"))
                .body("user.role", equalTo("administrator"));
    }

    @Test
    void firstAccountHasAPipelineWithAnIncomingStatus() {
        assertThat(database.rows("""
                        SELECT s.name, s.kind FROM statuses s JOIN pipelines p ON p.id = s.pipeline_id
                        WHERE s.account_id = 1 AND p.main ORDER BY s.sort"""))
                .containsExactly(
                        "Неразобранное|incoming",
                        "Первичный контакт|open",
                        "Успешно реализовано|won",
                        "Закрыто и не реализовано|lost");
    }

    @Test
    void laterStartsOpenNothing() {
        long before = database.count("SELECT count(*) FROM accounts");

        bootstrap.start(new StartupEvent());

        assertThat(database.count("SELECT count(*) FROM accounts")).isEqualTo(before);
        assertThat(database.rows("SELECT name FROM users WHERE account_id = 1")).containsExactly("First shop");
    }
}
