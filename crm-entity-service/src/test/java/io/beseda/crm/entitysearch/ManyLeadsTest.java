package io.beseda.crm.entitysearch;

import static io.beseda.crm.entity.EntityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search finds the same, whether few leads have a word or more than are taken from the index of words. */
@QuarkusTest
@CrmTest
class ManyLeadsTest {

    private static final int LEADS = 5_100;

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    EntitySearchRepository search;

    private AccountId account;
    private long first;

    @BeforeEach
    void fill() {
        account = accounts.openWithoutUsers();
        first = database.count("""
                WITH added AS (
                    INSERT INTO leads (account_id, name, price, pipeline_id, status_id, created_at, updated_at)
                    SELECT s.account_id, 'Deal lot' || i, 0, s.pipeline_id, s.id, now(), now()
                    FROM statuses s, generate_series(1, ?) AS g (i) WHERE s.account_id = ? AND s.kind = 'won'
                    RETURNING id)
                SELECT min(id) FROM added""", LEADS, account.value());
        database.run("""
                INSERT INTO entity_words (account_id, entity_type, entity_id, words)
                SELECT account_id, 'leads', id, array_to_tsvector(string_to_array(lower(name), ' '))
                FROM leads WHERE account_id = %d""".formatted(account.value()));
    }

    @Test
    void aWordOfManyLeadsIsFoundToTheLastPage() {
        assertThat(found("query=deal&limit=250&page=21"))
                .hasSize(LEADS - 20 * 250)
                .endsWith(last());
        assertThat(found("query=deal&limit=250")).hasSize(250).startsWith(first);
        assertThat(found("query=deal&limit=1&order[id]=desc")).containsExactly(last());
    }

    @Test
    void aWordOfFewLeadsIsFoundInTheAskedOrder() {
        assertThat(found("query=lot51")).hasSize(12).isSorted();
        assertThat(found("query=deal lot5100")).containsExactly(last());
        assertThat(found("query=lot5100 nothing")).isEmpty();
    }

    @Test
    void theNewestAreFoundAmongManyAndAmongFew() {
        assertThat(search.newestWith(account, "deal", 2)).containsExactly(lead(last()), lead(last() - 1));
        assertThat(search.newestWith(account, "lot510", 2)).containsExactly(lead(last()), lead(first + 509));
    }

    private long last() {
        return first + LEADS - 1;
    }

    private static EntityRef lead(long id) {
        return new EntityRef(EntityType.LEADS, id);
    }

    private List<Long> found(String query) {
        var answer = as(account).get("/api/v4/leads?" + query);
        return answer.statusCode() == 204 ? List.of() : answer.jsonPath().getList("_embedded.leads.id", Long.class);
    }
}
