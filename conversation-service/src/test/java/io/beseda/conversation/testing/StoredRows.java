package io.beseda.conversation.testing;

import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks at the tables behind the service's back. */
@ApplicationScoped
public class StoredRows {

    @Inject
    DataSource dataSource;

    /** A row of the message table. */
    public record Line(UUID conversationId, long sequence, String author, String text) {}

    /** A row of the conversation table. */
    public record Conversation(UUID id, long number, long lastSequence, boolean exclusive, boolean open) {}

    public List<Line> messages(AccountId accountId) {
        return query(
                "SELECT * FROM message WHERE account_id = ? ORDER BY conversation_id, sequence",
                row -> new Line(
                        row.getObject("conversation_id", UUID.class),
                        row.getLong("sequence"),
                        row.getString("author_type"),
                        row.getString("text")),
                accountId.value());
    }

    public List<String> texts(Visitor visitor) {
        return messages(visitor.accountId()).stream().map(Line::text).toList();
    }

    public List<Conversation> conversations(AccountId accountId) {
        return query(
                "SELECT * FROM conversation WHERE account_id = ? ORDER BY number",
                row -> new Conversation(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getLong("last_sequence"),
                        row.getBoolean("exclusive"),
                        row.getTimestamp("finished_at") == null),
                accountId.value());
    }

    public Conversation onlyConversation(AccountId accountId) {
        List<Conversation> all = conversations(accountId);
        if (all.size() != 1) {
            throw new AssertionError("one conversation expected, not " + all);
        }
        return all.get(0);
    }

    /** Makes it look as if a conversation had been finished so much earlier. */
    public void finishedEarlier(UUID conversationId, Duration by) {
        query(
                "UPDATE conversation SET finished_at = finished_at - ? * interval '1 second' WHERE id = ? RETURNING id",
                row -> row.getString(1),
                by.toSeconds(),
                conversationId);
    }

    public long count(String table, AccountId accountId) {
        return query(
                        "SELECT count(*) FROM " + table + " WHERE account_id = ?",
                        row -> row.getLong(1),
                        accountId.value())
                .get(0);
    }

    /** Reads what a test wants to see. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
