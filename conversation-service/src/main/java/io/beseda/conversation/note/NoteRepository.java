package io.beseda.conversation.note;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.message.Note;
import io.beseda.conversation.message.NoteId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Notes of conversations. */
@ApplicationScoped
public class NoteRepository {

    private static final String ADD = """
            INSERT INTO note (account_id, id, conversation_id, after_sequence, operator_id, author_name, text, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id, account_id) DO NOTHING""";

    private static final String FIND = "SELECT * FROM note WHERE id = ? AND account_id = ?";

    private static final String NEWEST = """
            SELECT * FROM (
                SELECT * FROM note WHERE account_id = ? AND conversation_id = ?
                ORDER BY created_at DESC, id DESC LIMIT ?) AS newest
            ORDER BY created_at, id""";

    private static final String HAS_CONVERSATION = "SELECT 1 AS one FROM conversation WHERE id = ? AND account_id = ?";

    private final Database database;

    @Inject
    public NoteRepository(Database database) {
        this.database = database;
    }

    /** False if the account has a note of this id. */
    boolean add(AccountId accountId, Note note) {
        return database.update(
                        ADD,
                        accountId.value(),
                        note.id().value(),
                        note.conversationId().value(),
                        note.afterSequence(),
                        note.author().id().value(),
                        note.author().name(),
                        note.text().value(),
                        note.createdAt())
                == 1;
    }

    Optional<Note> find(AccountId accountId, NoteId id) {
        return database.find(FIND, NoteRepository::read, id.value(), accountId.value());
    }

    /** The newest notes of a conversation in the order in which they were written; empty if there is no such conversation. */
    Optional<List<Note>> newest(AccountId accountId, ConversationId id, int limit) {
        return database.find(HAS_CONVERSATION, row -> row.number("one"), id.value(), accountId.value())
                .map(exists -> database.query(NEWEST, NoteRepository::read, accountId.value(), id.value(), limit));
    }

    private static Note read(Row row) throws SQLException {
        return new Note(
                new NoteId(row.uuid("id")),
                new ConversationId(row.uuid("conversation_id")),
                row.number("after_sequence"),
                new Author.Operator(new UserId(row.number("operator_id")), row.text("author_name")),
                new MessageText(row.text("text")),
                row.instant("created_at"));
    }
}
