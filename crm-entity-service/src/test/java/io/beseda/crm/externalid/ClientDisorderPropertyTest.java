package io.beseda.crm.externalid;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.ConversationEvent;
import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.NotYet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * However what clients do is torn apart, delayed and told again, the CRM ends up with the contacts, leads, notes, links and external IDs
 * it has if everything comes once and in order. Left out: what people do in the CRM meanwhile, and pages that tell of contacts.
 * The build tries a few histories, the profile {@code histories} many.
 */
@QuarkusTest
@CrmTest
class ClientDisorderPropertyTest {

    private static final int HISTORIES = Integer.getInteger("histories", 20);
    private static final int INTERLEAVINGS = 3;

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer consumer;

    @Inject
    ExternalIdFixtures externalIds;

    @Inject
    Database database;

    @Test
    void whatClientsDoEndsInTheSameStateInAnyOrder() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Crm ordered = open();
            ClientHistory history = ClientHistory.of(ordered.account(), random);
            history.events(ordered.account(), ordered.field()).forEach(event -> consumer.handle(List.of(event)));
            history.undoings(ordered.account(), ordered.field()).forEach(event -> consumer.handle(List.of(event)));
            List<String> expected = state(ordered);
            for (int i = 0; i < INTERLEAVINGS; i++) {
                Crm disordered = open();
                deliver(history, disordered, random);
                assertThat(state(disordered))
                        .as("seed %d, interleaving %d", seed, i)
                        .isEqualTo(expected);
            }
        }
    }

    /** An account whose chats keep external IDs in this field of contacts. */
    private record Crm(AccountId account, int field) {}

    private Crm open() {
        AccountId account = accounts.openWithoutUsers();
        int field = newField(account, "contacts", "text", "Client's ID");
        externalIds.choose(account, field);
        return new Crm(account, field);
    }

    private void deliver(ClientHistory history, Crm crm, Random random) {
        List<ConversationEvent> events = history.events(crm.account(), crm.field());
        List<ConversationEvent> undoings = history.undoings(crm.account(), crm.field());
        deliver(disordered(events, events, random), random);
        undoings.forEach(event -> consumer.handle(List.of(event)));
        List<ConversationEvent> again = new ArrayList<>(events);
        Collections.shuffle(again, random);
        deliver(again.subList(0, random.nextInt(1 + again.size() / 2)), random);
    }

    private static List<ConversationEvent> disordered(
            List<ConversationEvent> events, List<ConversationEvent> again, Random random) {
        List<ConversationEvent> disordered = new ArrayList<>(events);
        again.stream().filter(event -> random.nextInt(3) == 0).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        return disordered;
    }

    /** In batches; what is told to wait comes again behind the rest. */
    private void deliver(List<ConversationEvent> events, Random random) {
        Deque<List<ConversationEvent>> batches = new ArrayDeque<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            batches.add(events.subList(from, to));
            from = to;
        }
        while (!batches.isEmpty()) {
            List<ConversationEvent> batch = batches.remove();
            try {
                consumer.handle(batch);
            } catch (RuntimeException failure) {
                if (!isNotYet(failure)) {
                    throw failure;
                }
                batch.forEach(event -> batches.add(List.of(event)));
            }
        }
    }

    private static boolean isNotYet(Throwable failure) {
        return failure != null && (failure instanceof NotYet || isNotYet(failure.getCause()));
    }

    /** All but the ids and names, which go by what came first. Persons have other ids in each account: they are named by their external IDs. */
    private List<String> state(Crm crm) {
        List<String> state = new ArrayList<>();
        long account = crm.account().value();
        state.addAll(database.rows("""
                SELECT 'contact', c.unsorted,
                    (SELECT string_agg(k.conversation_id || '/' || e.main, ' ' ORDER BY k.conversation_id) FROM entity_links e
                        JOIN card_conversations k ON k.account_id = e.account_id AND k.lead_id = e.from_id
                        WHERE e.account_id = c.account_id AND e.to_type = 'contacts' AND e.to_id = c.id),
                    (SELECT string_agg(f.value, ' ' ORDER BY f.value) FROM field_values f
                        WHERE f.account_id = c.account_id AND f.entity_type = 'contacts' AND f.entity_id = c.id),
                    (SELECT string_agg(coalesce(m.external_id, v.visitor_id::text), ' ' ORDER BY coalesce(m.external_id, v.visitor_id::text))
                        FROM contact_visitors v LEFT JOIN external_id_matches m
                            ON m.account_id = v.account_id AND m.person_id = v.visitor_id
                        WHERE v.account_id = c.account_id AND v.contact_id = c.id)
                FROM contacts c WHERE c.account_id = ?""", account));
        state.addAll(database.rows("""
                SELECT 'lead', k.conversation_id, k.number, k.last_sequence, k.identity, l.price, i.category, i.state,
                    (SELECT string_agg(n.params->>'text', ' ') FROM notes n
                        WHERE n.account_id = l.account_id AND n.entity_type = 'leads' AND n.entity_id = l.id)
                FROM leads l LEFT JOIN incoming_leads i ON i.account_id = l.account_id AND i.lead_id = l.id
                LEFT JOIN card_conversations k ON k.account_id = l.account_id AND k.lead_id = l.id
                WHERE l.account_id = ?""", account));
        state.addAll(database.rows(
                "SELECT 'match', external_id, status FROM external_id_matches WHERE account_id = ?", account));
        state.add("words " + database.count("SELECT count(*) FROM entity_words WHERE account_id = ?", account));
        Collections.sort(state);
        return state;
    }
}
