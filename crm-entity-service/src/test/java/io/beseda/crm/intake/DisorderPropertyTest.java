package io.beseda.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.ConversationEvent;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever comes twice, late or in other batches, the CRM ends up as if all had come once and in order. */
@QuarkusTest
@CrmTest
class DisorderPropertyTest {

    private static final int HISTORIES = 40;

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer consumer;

    @Inject
    Database database;

    @Test
    void disorderAndRepetitionEndInTheSameState() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertOrderDoesNotMatter(new Random(seed), "seed " + seed);
        }
    }

    private void assertOrderDoesNotMatter(Random random, String seed) {
        AccountId ordered = accounts.openWithoutUsers();
        AccountId disordered = accounts.openWithoutUsers();
        List<UUID> visitors = IntStream.range(0, 3)
                .mapToObj(i -> new UUID(random.nextLong(), i))
                .toList();
        List<ConversationFixtures> conversations = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> ConversationFixtures.of(ordered, visitors.get(random.nextInt(3))))
                .toList();
        long historySeed = random.nextLong();

        consumer.handle(history(conversations, ordered, new Random(historySeed)));
        deliver(disorder(history(conversations, disordered, new Random(historySeed)), random), random);

        assertThat(state(disordered)).as(seed).isEqualTo(state(ordered)).isNotEmpty();
    }

    private void deliver(List<ConversationEvent> events, Random random) {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            consumer.handle(events.subList(from, to));
            from = to;
        }
    }

    private static List<ConversationEvent> disorder(List<ConversationEvent> events, Random random) {
        List<ConversationEvent> disordered = new ArrayList<>(events);
        for (ConversationEvent event : events) {
            if (random.nextInt(3) == 0) {
                disordered.add(event);
            }
        }
        Collections.shuffle(disordered, random);
        return disordered;
    }

    private static List<ConversationEvent> history(
            List<ConversationFixtures> conversations, AccountId account, Random random) {
        List<ConversationEvent> events = new ArrayList<>();
        for (ConversationFixtures one : conversations) {
            ConversationFixtures conversation = one.in(account);
            events.add(conversation.started());
            int sequence = 0;
            for (int round = 0; round <= random.nextInt(3); round++) {
                if (round > 0) {
                    events.add(conversation.finished(sequence));
                    events.add(conversation.reopened(sequence));
                }
                for (int message = 0; message <= random.nextInt(4); message++) {
                    events.add(conversation.message(++sequence));
                }
            }
            if (random.nextBoolean()) {
                events.add(conversation.finished(sequence));
            }
        }
        return events;
    }

    /** All but the ids given in order of arrival, and the contact's name, which is that of the conversation that came first. */
    private List<String> state(AccountId account) {
        List<String> state = new ArrayList<>(database.rows("""
                SELECT d.conversation_id, d.online_chat_id, d.number, d.started_at, d.state, d.state_rank, d.finished_at,
                    d.finished_by_type, d.finished_by_name, d.last_sequence, d.last_message_author_type,
                    d.last_message_author_name, d.last_message_text, d.last_message_at, l.name, s.kind, l.created_at,
                    k.visitor_id, i.category
                FROM card_conversations d JOIN leads l ON l.account_id = d.account_id AND l.id = d.lead_id
                JOIN statuses s ON s.id = l.status_id
                JOIN incoming_leads i ON i.lead_id = l.id AND i.conversation_id = d.conversation_id
                JOIN entity_links e ON e.account_id = l.account_id AND e.from_type = 'leads' AND e.from_id = l.id AND e.main
                JOIN contact_visitors k ON k.contact_id = e.to_id
                WHERE d.account_id = ? ORDER BY d.conversation_id""", account.value()));
        for (String table : List.of("contacts", "contact_visitors", "leads", "incoming_leads", "card_conversations")) {
            state.add(table + " "
                    + database.count("SELECT count(*) FROM " + table + " WHERE account_id = ?", account.value()));
        }
        return state;
    }
}
