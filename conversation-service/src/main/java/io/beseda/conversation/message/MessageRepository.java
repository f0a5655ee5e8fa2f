package io.beseda.conversation.message;

import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.attachment.AttachmentColumn;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.Sending;
import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stored messages. */
@ApplicationScoped
public class MessageRepository {

    /** A person may have written it as the visitor it was before; whoever sends it again is told of it as its conversation's owner. */
    private static final String FIND_STORED = """
            SELECT m.*, wanted.visitor_id AS writer_id, c.online_chat_id, c.visitor_id AS owner_id
            FROM unnest(?::bigint[], ?::uuid[], ?::uuid[]) AS wanted (account_id, visitor_id, client_message_id)
            CROSS JOIN LATERAL (
                SELECT * FROM message
                WHERE account_id = wanted.account_id AND visitor_id = wanted.visitor_id
                    AND client_message_id = wanted.client_message_id
                UNION ALL
                SELECT earlier.* FROM (
                    SELECT DISTINCT visitor_id FROM visitor_link
                    WHERE account_id = wanted.account_id AND person_id = wanted.visitor_id) AS was
                CROSS JOIN LATERAL (
                    SELECT * FROM message
                    WHERE account_id = wanted.account_id AND visitor_id = was.visitor_id
                        AND client_message_id = wanted.client_message_id
                    OFFSET 0) AS earlier
                LIMIT 1) AS m
            CROSS JOIN LATERAL (
                SELECT online_chat_id, visitor_id FROM conversation WHERE account_id = m.account_id AND id = m.conversation_id
                OFFSET 0) AS c""";

    /**
     * One statement for both tables: a sequence without its message, or the reverse, can't even be written. The second part is
     * an upsert whose row always exists, because it goes by the key whatever the planner thinks; the other columns' values
     * are never stored. See intake/DESIGN.md.
     */
    private static final String ADD = """
            WITH added AS (
                INSERT INTO message (account_id, conversation_id, sequence, id, visitor_id, client_message_id,
                    author_type, operator_id, author_name, text, attachments, created_at)
                SELECT m.*, ?::timestamptz FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[],
                    ?::text[], ?::bigint[], ?::text[], ?::text[], ?::jsonb[]) AS m
            )
            INSERT INTO conversation (account_id, id, last_sequence, updated_at,
                number, online_chat_id, visitor_id, exclusive, started_at)
            SELECT account_id, id, sequence, ?::timestamptz, 0, id, id, false, 'epoch'
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[]) AS last (account_id, id, sequence)
            ON CONFLICT (account_id, id) DO UPDATE
            SET last_sequence = excluded.last_sequence, updated_at = excluded.updated_at""";

    private static final String AFTER = """
            SELECT * FROM message WHERE account_id = ? AND conversation_id = ? AND sequence > ?
            ORDER BY sequence LIMIT ?""";

    private static final String BEFORE = """
            SELECT * FROM (
                SELECT * FROM message WHERE account_id = ? AND conversation_id = ? AND sequence < ?
                ORDER BY sequence DESC LIMIT ?) AS page
            ORDER BY sequence""";

    private final Database database;
    private final AttachmentRepository attachments;

    @Inject
    public MessageRepository(Database database, AttachmentRepository attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    /** Those of these messages that are stored already. */
    public Map<MessageKey, StoredMessage> findStored(Collection<MessageKey> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return database
                .query(
                        FIND_STORED,
                        MessageRepository::readStored,
                        numbers(wanted, key -> key.accountId().value()),
                        uuids(wanted, key -> key.visitorId().value()),
                        uuids(wanted, key -> key.clientMessageId().value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Adds messages, which rise in sequence from the last one of their locked conversations, moves those conversations on, and
     * notes that the messages' locked attachments were sent.
     */
    public void add(List<StoredMessage> messages, Instant now) {
        if (messages.isEmpty()) {
            return;
        }
        Map<ConversationId, StoredMessage> last = new LinkedHashMap<>();
        messages.forEach(added -> last.put(added.message().conversationId(), added));
        database.update(
                ADD,
                now,
                numbers(messages, MessageRepository::accountId),
                uuids(messages, added -> added.message().conversationId().value()),
                numbers(messages, added -> added.message().sequence()),
                uuids(messages, added -> added.message().id().value()),
                uuids(messages, added -> added.visitor().visitorId().value()),
                uuids(messages, added -> added.message().clientMessageId().value()),
                texts(messages, added -> AuthorColumns.type(added.message().author())),
                nullableNumbers(
                        messages,
                        added -> AuthorColumns.operatorId(added.message().author())),
                texts(messages, added -> AuthorColumns.name(added.message().author())),
                texts(messages, added -> added.message().text().value()),
                texts(messages, added -> AttachmentColumn.json(added.message().attachments())),
                now,
                numbers(last.values(), MessageRepository::accountId),
                uuids(last.keySet(), ConversationId::value),
                numbers(last.values(), added -> added.message().sequence()));
        List<Sending> sendings = messages.stream()
                .flatMap(added -> sendingsOf(added.message(), added.visitor().accountId()))
                .toList();
        if (!sendings.isEmpty()) {
            attachments.send(sendings);
        }
    }

    private static Stream<Sending> sendingsOf(Message message, AccountId accountId) {
        return message.attachments().stream()
                .map(file -> new Sending(accountId, file.id(), message.conversationId(), message.sequence()));
    }

    /** A page of history in the order of sequences. The caller has made sure that the conversation may be read. */
    public List<Message> page(AccountId accountId, ConversationId conversationId, MessageRange range) {
        if (range instanceof MessageRange.Before before) {
            return page(BEFORE, accountId, conversationId, before.sequence(), before.limit());
        }
        MessageRange.After after = (MessageRange.After) range;
        return page(AFTER, accountId, conversationId, after.sequence(), after.limit());
    }

    private List<Message> page(
            String sql, AccountId accountId, ConversationId conversationId, long sequence, int limit) {
        return database.query(sql, MessageRepository::read, accountId.value(), conversationId.value(), sequence, limit);
    }

    private static long accountId(StoredMessage added) {
        return added.visitor().accountId().value();
    }

    private static Map.Entry<MessageKey, StoredMessage> readStored(Row row) throws SQLException {
        AccountId account = new AccountId(row.number("account_id"));
        Message message = read(row);
        Visitor owner =
                new Visitor(account, new OnlineChatId(row.uuid("online_chat_id")), new VisitorId(row.uuid("owner_id")));
        return Map.entry(
                new MessageKey(account, new VisitorId(row.uuid("writer_id")), message.clientMessageId()),
                new StoredMessage(owner, message));
    }

    private static Message read(Row row) throws SQLException {
        return new Message(
                new MessageId(row.uuid("id")),
                new ConversationId(row.uuid("conversation_id")),
                row.number("sequence"),
                new ClientMessageId(row.uuid("client_message_id")),
                AuthorColumns.read(row, "author_type", "operator_id", "author_name"),
                new MessageText(row.text("text")),
                AttachmentColumn.read(row, "attachments"),
                row.instant("created_at"));
    }
}
