package io.beseda.conversation.conversation;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorIdentityRepository;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts conversations: number, row, visitor, first page and identity, in four statements for any number of them. */
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
    private final VisitorIdentityRepository identities;

    @Inject
    public ConversationStarts(Database database, VisitorIdentityRepository identities) {
        this.database = database;
        this.identities = identities;
    }

    /**
     * Takes so many numbers for each account, in the order of accounts, so that two batches never wait for each other's
     * counters. Returns the first number of each; the others follow it.
     */
    public Map<AccountId, ConversationNumber> takeNumbers(Map<AccountId, Long> counts) {
        Map<Long, Long> sorted = new TreeMap<>();
        counts.forEach((account, count) -> sorted.put(account.value(), count));
        return database
                .query(
                        NUMBERS,
                        row -> Map.entry(row.number("account_id"), row.number("last_number")),
                        numbers(sorted.keySet(), Long::longValue),
                        numbers(sorted.values(), Long::longValue))
                .stream()
                .collect(Collectors.toMap(
                        last -> new AccountId(last.getKey()),
                        last -> new ConversationNumber(last.getValue() - sorted.get(last.getKey()) + 1)));
    }

    /**
     * Starts these conversations. Returns false if an exclusive one is left out because its visitor has one open already: then
     * the transaction must not commit.
     */
    public boolean start(Collection<NewConversation> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return true;
        }
        int started = database.query(
                        START,
                        row -> row.uuid("id"),
                        now,
                        numbers(wanted, NewConversation::accountId),
                        uuids(wanted, one -> one.conversation().id().value()),
                        numbers(wanted, one -> one.conversation().number().value()),
                        uuids(
                                wanted,
                                one -> one.conversation()
                                        .visitor()
                                        .onlineChatId()
                                        .value()),
                        uuids(
                                wanted,
                                one -> one.conversation().visitor().visitorId().value()),
                        flags(wanted, one -> one.conversation().exclusive()))
                .size();
        keepPages(wanted.stream().filter(one -> one.page().isPresent()).toList());
        identities.keep(identitiesOf(wanted), now);
        return started == wanted.size();
    }

    private static Map<Visitor, ClientIdentity> identitiesOf(Collection<NewConversation> wanted) {
        Map<Visitor, ClientIdentity> told = new LinkedHashMap<>();
        wanted.forEach(one ->
                one.identity().ifPresent(identity -> told.put(one.conversation().visitor(), identity)));
        return told;
    }

    private void keepPages(List<NewConversation> paged) {
        if (!paged.isEmpty()) {
            database.update(
                    KEEP_PAGES,
                    numbers(paged, NewConversation::accountId),
                    uuids(paged, one -> one.conversation().id().value()),
                    texts(paged, one -> one.page().map(FirstPage::url).orElseThrow()),
                    texts(paged, one -> one.page().flatMap(FirstPage::title).orElse(null)),
                    texts(paged, one -> one.page().flatMap(FirstPage::referrer).orElse(null)));
        }
    }
}
