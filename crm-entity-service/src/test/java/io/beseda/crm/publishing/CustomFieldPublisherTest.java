package io.beseda.crm.publishing;

import static io.beseda.crm.customfield.CustomFieldFixtures.FIELD;
import static io.beseda.crm.customfield.CustomFieldFixtures.FIELDS;
import static io.beseda.crm.customfield.CustomFieldFixtures.add;
import static io.beseda.crm.customfield.CustomFieldFixtures.administrator;
import static io.beseda.crm.customfield.CustomFieldFixtures.change;
import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class CustomFieldPublisherTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void everyChangeIsPublishedWholeAndADeletedFieldIsATombstone() {
        int id = newField(account, "customers", "numeric", "Number");
        change(account, "customers", id, Map.of("name", "Client number", "code", "CLIENT"))
                .statusCode(200);
        change(account, "customers", id, Map.of("name", "Client number")).statusCode(200);
        change(account, "customers", id, Map.of("name", "")).statusCode(400);
        administrator(account).delete(FIELD, "customers", id).then().statusCode(204);

        var published = published(id, 3);

        assertThat(published.get(0)).get().satisfies(first -> {
            assertThat(first.accountId()).isEqualTo(account.value());
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.entityType()).isEqualTo(CrmEntityType.CUSTOMER);
            assertThat(first.type()).isEqualTo("numeric");
            assertThat(first.name()).isEqualTo("Number");
            assertThat(first.code()).isNull();
        });
        assertThat(published.get(1)).get().satisfies(second -> {
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.name()).isEqualTo("Client number");
            assertThat(second.code()).isEqualTo("CLIENT");
        });
        assertThat(published.get(2)).isEmpty();
    }

    @Test
    void aRefusedBatchPublishesNothing() {
        int id = newField(account, "leads", "text", "Client");
        var patch = List.of(Map.of("id", id, "name", "Lost"), Map.of("id", Integer.MAX_VALUE, "name", "No such"));
        administrator(account).body(patch).patch(FIELDS, "leads").then().statusCode(404);
        change(account, "leads", id, Map.of("name", "Kept")).statusCode(200);

        assertThat(published(id, 2))
                .extracting(each -> each.orElseThrow().name())
                .containsExactly("Client", "Kept");
    }

    @Test
    void parallelChangesArePublishedInTheOrderOfTheirVersions() {
        int id = newField(account, "leads", "text", "Client");
        long done = List.of("a", "b", "c", "d", "e", "f").parallelStream()
                .filter(name -> change(account, "leads", id, Map.of("name", name))
                                .extract()
                                .statusCode()
                        == 200)
                .count();

        assertThat(done).isEqualTo(6);
        assertThat(published(id, 7))
                .extracting(each -> each.orElseThrow().version())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aBatchIsPublishedFieldByField() {
        List<Integer> ids = add(
                        account,
                        "leads",
                        List.of(Map.of("type", "text", "name", "A"), Map.of("type", "date", "name", "B")))
                .extract()
                .path("_embedded.custom_fields.id");

        assertThat(published(ids.get(0), 1))
                .extracting(each -> each.orElseThrow().name())
                .containsExactly("A");
        assertThat(published(ids.get(1), 1))
                .extracting(each -> each.orElseThrow().type())
                .containsExactly("date");
    }

    private List<Optional<CustomFieldPublished>> published(int id, int count) {
        await().atMost(LIMIT).until(() -> topics.customField(id).size() >= count);
        return topics.customField(id);
    }
}
