package io.beseda.conversation.attachment;

import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.image.ImageSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The records of uploaded files. */
@ApplicationScoped
public class AttachmentRepository {

    private static final String ADD = """
            INSERT INTO attachment (account_id, id, owner, name, content_type, size, width, height, thumbnail, sha256, uploaded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String DELETE = "DELETE FROM attachment WHERE account_id = ? AND id = ?";

    private static final String LOCK_UNSENT = """
            SELECT a.* FROM unnest(?::bigint[], ?::uuid[]) AS wanted (account_id, id)
            CROSS JOIN LATERAL (
                SELECT * FROM attachment
                WHERE account_id = wanted.account_id AND id = wanted.id AND conversation_id IS NULL
                FOR UPDATE) AS a""";

    /** An upsert whose row always exists, so that it goes by the key: see intake/DESIGN.md. */
    private static final String SEND = """
            INSERT INTO attachment (account_id, id, conversation_id, sequence,
                owner, name, content_type, size, thumbnail, sha256, uploaded_at)
            SELECT sent.*, 'visitor:', '-', '', 1, false, sha256(''), 'epoch'
            FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[]) AS sent
            ON CONFLICT (id, account_id) DO UPDATE
            SET conversation_id = excluded.conversation_id, sequence = excluded.sequence""";

    private static final String FOR_VISITOR = """
            SELECT a.* FROM attachment a
            WHERE a.account_id = ? AND a.id = ? AND (
                (a.conversation_id IS NULL AND a.owner = ?)
                OR EXISTS (
                    SELECT FROM conversation c
                    WHERE c.account_id = a.account_id AND c.id = a.conversation_id
                        AND c.visitor_id = ? AND c.online_chat_id = ?))""";

    private static final String FOR_OPERATOR = """
            SELECT * FROM attachment
            WHERE account_id = ? AND id = ? AND (conversation_id IS NOT NULL OR owner = ?)""";

    private static final String FIND = "SELECT * FROM attachment WHERE account_id = ? AND id = ?";

    private static final String LOCK_SOME = """
            SELECT a.id FROM (
                SELECT id FROM attachment WHERE account_id = ? AND conversation_id = ANY (?::uuid[])
                UNION ALL
                SELECT id FROM attachment
                WHERE account_id = ? AND owner = ANY (?::text[]) AND conversation_id IS NULL AND uploaded_at <= ?
                LIMIT ?) AS held
            CROSS JOIN LATERAL (
                SELECT id FROM attachment WHERE account_id = ? AND id = held.id FOR UPDATE SKIP LOCKED) AS a""";

    private static final String OF_CONVERSATIONS = """
            SELECT * FROM attachment WHERE account_id = ? AND conversation_id = ANY (?::uuid[])
            ORDER BY conversation_id, sequence, id""";

    private final Database database;

    @Inject
    public AttachmentRepository(Database database) {
        this.database = database;
    }

    /** Names a file among those of all accounts. */
    public record Key(AccountId accountId, AttachmentId id) {}

    /** Adds a file that was not sent yet. */
    public void add(AccountId accountId, UploadedFile file) {
        Attachment attachment = file.attachment();
        database.update(
                ADD,
                accountId.value(),
                attachment.id().value(),
                file.owner().value(),
                attachment.name().value(),
                attachment.contentType(),
                attachment.size(),
                attachment.imageSize().map(ImageSize::width).orElse(null),
                attachment.imageSize().map(ImageSize::height).orElse(null),
                file.thumbnail(),
                file.sha256(),
                file.uploadedAt());
    }

    public void delete(AccountId accountId, AttachmentId id) {
        database.update(DELETE, accountId.value(), id.value());
    }

    /** Locks those of these that exist and were not sent, in one order whoever asks. */
    public Map<Key, UploadedFile> lockUnsent(Collection<Key> wanted) {
        List<Key> keys = wanted.stream()
                .distinct()
                .sorted(Comparator.comparing(key -> key.id().value()))
                .toList();
        return database
                .query(
                        LOCK_UNSENT,
                        row -> Map.entry(
                                new Key(new AccountId(row.number("account_id")), new AttachmentId(row.uuid("id"))),
                                read(row)),
                        numbers(keys, key -> key.accountId().value()),
                        uuids(keys, key -> key.id().value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks some of the files that were sent in these conversations, or uploaded by these visitors until then and not sent. */
    public List<Key> lockSomeOf(
            AccountId accountId,
            Collection<ConversationId> conversations,
            Collection<VisitorId> visitors,
            Instant uploadedUntil,
            int limit) {
        return database.query(
                LOCK_SOME,
                row -> new Key(accountId, new AttachmentId(row.uuid("id"))),
                accountId.value(),
                uuids(conversations, ConversationId::value),
                accountId.value(),
                texts(visitors, visitor -> Owner.visitor(visitor).value()),
                uploadedUntil,
                limit,
                accountId.value());
    }

    /** The files that were sent in these conversations, in their order. */
    public List<UploadedFile> of(AccountId accountId, Collection<ConversationId> conversations) {
        return database.query(
                OF_CONVERSATIONS,
                AttachmentRepository::read,
                accountId.value(),
                uuids(conversations, ConversationId::value));
    }

    /** Notes where these locked files went. */
    public void send(Collection<Sending> sendings) {
        database.update(
                SEND,
                numbers(sendings, sending -> sending.accountId().value()),
                uuids(sendings, sending -> sending.attachmentId().value()),
                uuids(sendings, sending -> sending.conversationId().value()),
                numbers(sendings, Sending::sequence));
    }

    /** A file of this visitor's own conversations, or one it has not sent yet. */
    public Optional<UploadedFile> find(Visitor visitor, AttachmentId id) {
        return database.find(
                FOR_VISITOR,
                AttachmentRepository::read,
                visitor.accountId().value(),
                id.value(),
                Owner.visitor(visitor.visitorId()).value(),
                visitor.visitorId().value(),
                visitor.onlineChatId().value());
    }

    /** A file that was sent in this account, or one this owner has not sent yet. */
    public Optional<UploadedFile> find(AccountId accountId, Owner owner, AttachmentId id) {
        return database.find(FOR_OPERATOR, AttachmentRepository::read, accountId.value(), id.value(), owner.value());
    }

    /** A file whose reader has proven the right to it elsewhere. */
    public Optional<UploadedFile> find(Key key) {
        return database.find(
                FIND,
                AttachmentRepository::read,
                key.accountId().value(),
                key.id().value());
    }

    private static UploadedFile read(Row row) throws SQLException {
        Optional<Long> width = row.optionalNumber("width");
        Optional<ImageSize> image = width.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImageSize(width.get().intValue(), (int) row.number("height")));
        Attachment attachment = new Attachment(
                new AttachmentId(row.uuid("id")),
                new FileName(row.text("name")),
                row.text("content_type"),
                row.number("size"),
                image);
        return new UploadedFile(
                attachment,
                new Owner(row.text("owner")),
                row.flag("thumbnail"),
                row.bytes("sha256"),
                row.instant("uploaded_at"));
    }
}
