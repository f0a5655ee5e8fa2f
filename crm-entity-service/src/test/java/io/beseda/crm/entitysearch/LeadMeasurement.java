package io.beseda.crm.entitysearch;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long a page of 50 takes among 1,000,000 leads of an account, each with a contact, two custom fields and a name of three
 * words, over HTTP and through everything: {@code -Dtest=LeadMeasurement}. Not part of the build, because its name does not end in
 * Test.
 */
@QuarkusTest
@CrmTest
class LeadMeasurement {

    private static final int LEADS = 1_000_000;
    private static final int WORDS = 20_000;
    private static final int QUERIES = 200;
    /** Rows a lead's number and the random words are made of; the first word is in one name of a hundred. */
    private static final String NAME =
            "'deal word' || (i * 7919::bigint %% %d) || ' of shop' || (i %% 100)".formatted(WORDS);

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    private final Random random = new Random(42);
    private AccountId account;
    private int clientId;
    private int size;

    @Test
    void pagesAmongAMillionLeads() {
        account = accounts.openWithoutUsers();
        clientId = newField(account, "leads", "text", "Client ID");
        size = newField(account, "leads", "numeric", "Size");
        long first = fill();
        long pipeline = database.count("SELECT id FROM pipelines WHERE account_id = ?", account.value());

        for (int i = 0; i < QUERIES; i++) {
            get("query=word" + random.nextInt(WORDS));
        }
        measure("first page", () -> "limit=50");
        measure("a page of the first thousand", () -> "page=" + (1 + random.nextInt(1_000)));
        measure("newest by update", () -> "order[updated_at]=desc");
        measure("with contacts", () -> "with=contacts&order[id]=desc");
        measure("fifty ids", () -> "filter[id]=" + ids(first));
        measure(
                "a status",
                () -> "filter[statuses][0][pipeline_id]=%d&filter[statuses][0][status_id]=142&order[id]=desc"
                        .formatted(pipeline));
        measure(
                "a range of prices",
                () -> "filter[price][from]=%1$d&filter[price][to]=%1$d".formatted(random.nextInt(10_000)));
        measure("a name", () -> "filter[name]=" + name(random.nextInt(LEADS)));
        measure("a pipeline without leads", () -> "filter[pipeline_id]=" + (pipeline + 1));
        measure("a user who is responsible for none", () -> "filter[responsible_user_id]=" + random.nextInt(1, 1_000));
        measure("updated in an hour", () -> {
            long from = 1_700_000_000L + random.nextInt(900_000);
            return "filter[updated_at][from]=%d&filter[updated_at][to]=%d".formatted(from, from + 3600);
        });
        measure(
                "a value of a custom field",
                () -> "filter[custom_fields_values][%d][]=client-%d".formatted(clientId, random.nextInt(LEADS)));
        measure("a range of a custom field", () -> {
            int from = random.nextInt(90_000);
            return "filter[custom_fields_values][%1$d][from]=%2$d&filter[custom_fields_values][%1$d][to]=%3$d"
                    .formatted(size, from, from + 10);
        });
        measure("a word of fifty leads", () -> "query=word" + random.nextInt(WORDS));
        measure("a word of ten thousand leads", () -> "query=shop" + random.nextInt(100));
        measure("a word of all leads", () -> "query=deal&order[id]=desc");
        measure("the beginning of words of all leads", () -> "query=sho");
        measure("a frequent and a rare word", () -> "query=deal%20word" + random.nextInt(WORDS));
        measure("a client's ID", () -> "query=client-" + random.nextInt(LEADS));
        measure("a word of no lead", () -> "query=nobody" + random.nextInt(WORDS));
    }

    private long fill() {
        String status = "SELECT id FROM statuses WHERE account_id = %d AND kind = ".formatted(account.value());
        long open = database.count(status + "'open'");
        long won = database.count(status + "'won'");
        long pipeline = database.count("SELECT id FROM pipelines WHERE account_id = ?", account.value());
        long contact = database.count("""
                INSERT INTO contacts (account_id, name, created_at, updated_at) VALUES (?, 'Olga', now(), now()) RETURNING id""", account.value());
        long start = System.nanoTime();
        long first = database.count("""
                WITH added AS (
                    INSERT INTO leads (account_id, name, price, pipeline_id, status_id, created_at, updated_at)
                    SELECT ?, %s, i * 31 %% 10000, ?, CASE WHEN i %% 20 = 0 THEN ? ELSE ? END,
                        to_timestamp(1600000000 + i), to_timestamp(1700000000 + i * 13 %% 1000000)
                    FROM generate_series(1, %d) AS g (i) RETURNING id)
                SELECT min(id) FROM added""".formatted(NAME, LEADS), account.value(), pipeline, won, open);
        fill("""
                INSERT INTO entity_words (account_id, entity_type, entity_id, words)
                SELECT account_id, 'leads', id, array_to_tsvector(
                    string_to_array(name, ' ') || id::text || ('client-' || (id - %d)) || 'client'::text || (id - %1$d)::text)
                FROM leads WHERE account_id = %d""", first);
        fill("""
                INSERT INTO entity_links (account_id, from_type, from_id, to_type, to_id, main, created_at)
                SELECT account_id, 'leads', id, 'contacts', %d, true, created_at FROM leads WHERE account_id = %d""", contact);
        fill("""
                INSERT INTO field_values (account_id, entity_type, entity_id, field_id, position, value, number)
                SELECT account_id, 'leads', l.id, f.id, 0,
                    CASE f.type WHEN 'text' THEN 'client-' || (l.id - %d) ELSE (l.id %% 100000)::text END,
                    CASE f.type WHEN 'numeric' THEN l.id %% 100000 END
                FROM leads l JOIN custom_fields f USING (account_id)
                WHERE f.entity_type = 'leads' AND account_id = %d""", first);
        database.run("VACUUM ANALYZE");
        System.out.printf(
                "filled after %d s%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return first;
    }

    /** @param number the statement's first */
    private void fill(String statement, long number) {
        database.run(statement.formatted(number, account.value()));
    }

    /** As {@link #NAME} makes it. */
    private static String name(long i) {
        return "deal%20word" + i * 7919 % WORDS + "%20of%20shop" + i % 100;
    }

    private String ids(long first) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(Long.toString(first + random.nextInt(LEADS)));
        }
        return String.join(",", ids);
    }

    private void measure(String what, Supplier<String> queries) {
        List<Duration> times = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String query = queries.get();
            long start = System.nanoTime();
            found += get(query);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        times.sort(Duration::compareTo);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms, %.1f bytes a page%n",
                what,
                times.get(QUERIES / 2).toNanos() / 1e6,
                times.get(QUERIES * 95 / 100).toNanos() / 1e6,
                times.get(QUERIES - 1).toNanos() / 1e6,
                (double) found / QUERIES);
        assertThat(times).hasSize(QUERIES);
    }

    /** The length of the answer. */
    private int get(String query) {
        return as(account)
                .urlEncodingEnabled(false)
                .get("/api/v4/leads?" + query)
                .asByteArray()
                .length;
    }
}
