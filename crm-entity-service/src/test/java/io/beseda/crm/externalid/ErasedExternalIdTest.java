package io.beseda.crm.externalid;

import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.ClientErased;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.crm.customfield.CustomFieldFixtures;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ErasedExternalIdTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    AccountFixtures accounts;

    @Inject
    ExternalIdFixtures clients;

    @Inject
    Database database;

    @Inject
    Topics topics;

    private AccountId account;
    private int field;

    @BeforeEach
    void chooseAField() {
        account = accounts.openWithoutUsers();
        field = CustomFieldFixtures.newField(account, "contacts", "text", "Client id");
        clients.choose(account, field);
    }

    @Test
    void anIdThatNobodyHasAnyMoreIsForgottenWithoutBeingToldAndItsPersonWithIt() {
        int contact = contactWith("client-7");

        erase(contact);

        assertThat(database.count("SELECT count(*) FROM external_id_matches WHERE account_id = ?", account.value()))
                .isZero();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(topics.crmEvents())
                        .filteredOn(ClientErased.class::isInstance)
                        .map(ClientErased.class::cast)
                        .filteredOn(erased -> erased.accountId() == account.value())
                        .singleElement()
                        .satisfies(erased -> assertThat(erased.visitorIds())
                                .containsExactly(ExternalIdFixtures.person(account, field, "client-7"))));
        assertThat(clients.matches(account, "client-7")).isEmpty();
    }

    @Test
    void anIdThatSomebodyElseHasTooIsTheirsAloneFromThenOn() {
        int contact = contactWith("client-7");
        int other = contactWith("client-7");

        erase(contact);

        assertThat(database.rows(
                        "SELECT status, contact_id FROM external_id_matches WHERE account_id = ?", account.value()))
                .containsExactly("known|" + other);
    }

    @Test
    void aClientWhoComesBackIsANewContactWithTheSameId() {
        var conversation = clients.write(account, field, "client-7");
        int contact = clients.contactOf(account, conversation.visitor());
        erase(contact);

        var later = clients.write(account, field, "client-7", Instant.now());

        assertThat(clients.contactOf(account, later.visitor())).isNotEqualTo(contact);
        assertThat(database.rows(
                        "SELECT status, contact_id FROM external_id_matches WHERE account_id = ?", account.value()))
                .containsExactly("known|" + clients.contactOf(account, later.visitor()));
        assertThat(clients.matches(account, "client-7"))
                .extracting(ExternalIdMatched::status)
                .isEmpty();
    }

    private int contactWith(String externalId) {
        return newEntity(account, "contacts", Map.of("custom_fields_values", List.of(value(field, externalId))));
    }

    private void erase(int contact) {
        given().auth()
                .oauth2(AccessTokenFixtures.administrator(account))
                .contentType("application/json")
                .body(Map.of("confirmation", Integer.toString(contact)))
                .post("/api/crm/v1/contacts/{id}/erasure", contact)
                .then()
                .statusCode(200);
    }
}
