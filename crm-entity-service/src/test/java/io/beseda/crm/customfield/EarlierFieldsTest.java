package io.beseda.crm.customfield;

import static io.beseda.crm.customfield.CustomFieldFixtures.FIELDS;
import static io.beseda.crm.customfield.CustomFieldFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CustomFieldPublished;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class EarlierFieldsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    Topics topics;

    @Inject
    EarlierFields earlierFields;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void whatAMigrationMadeIsPublishedAtTheNextStartAndOnlyThen() {
        List<Integer> ids =
                operator(account).get(FIELDS, "contacts").then().extract().path("_embedded.custom_fields.id");
        int phone = ids.get(1);
        int email = ids.get(2);
        published(phone, 1);
        madeByAMigration(phone);

        earlierFields.start(new StartupEvent());
        earlierFields.start(new StartupEvent());
        madeByAMigration(email);
        earlierFields.start(new StartupEvent());

        published(email, 2);
        List<Optional<CustomFieldPublished>> published = published(phone, 2);
        assertThat(published).hasSize(2);
        assertThat(published.get(1)).isEqualTo(published.get(0));
        assertThat(published.get(1).orElseThrow().code()).isEqualTo("PHONE");
    }

    private void madeByAMigration(int field) {
        database.update(
                "INSERT INTO unpublished_custom_fields (account_id, field_id) VALUES (?, ?)", account.value(), field);
    }

    private List<Optional<CustomFieldPublished>> published(int id, int count) {
        await().atMost(LIMIT).until(() -> topics.customField(id).size() >= count);
        return topics.customField(id);
    }
}
