package io.beseda.conversation.conversation;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts conversations: number, row, visitor and first page, in three statements for any number of them. */
@ApplicationScoped
public class ConversationStarts {

    /** Holds the account's counter until commit, so that numbers rise in the order in which conversations appear. */
    private static final String NUMBERS = """
            INSERT INTO conversation_number AS counter (account_id, last_number)
            SELECT account_id, taken FROM unnest(?::bigint[], ?::bigint[]) AS wanted (account_id, taken)
            ON CONFLICT (account_id) DO UPDATE SET last_number = counter.last_number + excluded.last_number
            RETURNING account_id, last_number""";

    private static final String START = """
            WITH started AS (
                INSERT INTO conversation (account_id, id, number, online_chat_id, visitor_id, exclusive, last_sequence,
                    started_at, updated_at)
                SELECT wanted.*, 0, at.now, at.now
                FROM (SELECT ?::timestamptz) AS at (now),
                    unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::boolean[]) AS wanted
                ON CONFLICT (account_id, online_chat_id, visitor_id) WHERE finished_at IS NULL AND exclusive DO NOTHING
                RETURNING account_id, id, online_chat_id, visitor_id, started_at
            ), visitors AS (
                INSERT INTO visitor (account_id, id, online_chat_id, first_seen)
                SELECT account_id, visitor_id, online_chat_id, started_at FROM started
                ON CONFLICT (account_id, id) DO NOTHING
            )
            SELECT id FROM started""";

    private static final String KEEP_PAGES = """
            INSERT INTO first_page (account_id, conversation_id, url, title, referrer)
            SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[])""";

    private final Database database;

    @Inject
    public ConversationStarts(Database database) {
        this.database = database;
    }

    /**
     * Starts these conversations, numbered in their order, and returns the started ones. An exclusive one whose visitor has
     * one open already is left out; its number is lost.
     */
    public List<Conversation> start(Collection<NewConversation> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Conversation> numbered = numbered(wanted, now);
        Set<ConversationId> inserted = Set.copyOf(database.query(
                START,
                row -> new ConversationId(row.uuid("id")),
                now,
                numbers(
                        numbered,
                        conversation -> conversation.visitor().accountId().value()),
                uuids(numbered, conversation -> conversation.id().value()),
                numbers(numbered, conversation -> conversation.number().value()),
                uuids(
                        numbered,
                        conversation -> conversation.visitor().onlineChatId().value()),
                uuids(
                        numbered,
                        conversation -> conversation.visitor().visitorId().value()),
                flags(numbered, Conversation::exclusive)));
        keepPages(wanted.stream().filter(one -> inserted.contains(one.id())).toList());
        return numbered.stream()
                .filter(conversation -> inserted.contains(conversation.id()))
                .toList();
    }

    private void keepPages(Collection<NewConversation> started) {
        List<NewConversation> paged =
                started.stream().filter(one -> one.page().isPresent()).toList();
        if (!paged.isEmpty()) {
            database.update(
                    KEEP_PAGES,
                    numbers(paged, one -> one.visitor().accountId().value()),
                    uuids(paged, one -> one.id().value()),
                    texts(paged, one -> one.page().map(FirstPage::url).orElseThrow()),
                    texts(paged, one -> one.page().flatMap(FirstPage::title).orElse(null)),
                    texts(paged, one -> one.page().flatMap(FirstPage::referrer).orElse(null)));
        }
    }

    private List<Conversation> numbered(Collection<NewConversation> wanted, Instant now) {
        Map<AccountId, Long> next = firstNumbers(wanted);
        return wanted.stream()
                .map(one -> {
                    long number = next.merge(one.visitor().accountId(), 1L, Long::sum) - 1;
                    return new Conversation(
                            one.id(),
                            new ConversationNumber(number),
                            one.visitor(),
                            one.exclusive(),
                            0,
                            now,
                            Optional.empty());
                })
                .toList();
    }

    /** In the order of accounts, so that two batches never wait for each other's counters. */
    private Map<AccountId, Long> firstNumbers(Collection<NewConversation> wanted) {
        Map<Long, Long> counts = wanted.stream()
                .collect(Collectors.groupingBy(
                        one -> one.visitor().accountId().value(), TreeMap::new, Collectors.counting()));
        Map<AccountId, Long> first = new HashMap<>();
        database.query(
                        NUMBERS,
                        row -> Map.entry(row.number("account_id"), row.number("last_number")),
                        numbers(counts.keySet(), Long::longValue),
                        numbers(counts.values(), Long::longValue))
                .forEach(last ->
                        first.put(new AccountId(last.getKey()), last.getValue() - counts.get(last.getKey()) + 1));
        return first;
    }
}
