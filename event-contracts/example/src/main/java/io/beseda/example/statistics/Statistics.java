package io.beseda.example.statistics;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Counts what happens in every account, by day. An event that comes again, after the ones that followed it too, changes
 * nothing: each conversation remembers how far it is counted, and that is written in the transaction that counts.
 */
final class Statistics {

    private static final String STARTED = """
            INSERT INTO conversation_progress (account_id, conversation_id, started_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id, conversation_id) DO UPDATE SET started_at = excluded.started_at
            WHERE conversation_progress.started_at IS NULL""";

    /** No row is changed, and none returned, by a sequence that was counted. The old row says whether it was answered. */
    private static final String ADDED = """
            WITH before AS (
                SELECT answered FROM conversation_progress WHERE account_id = ? AND conversation_id = ?
            )
            INSERT INTO conversation_progress (account_id, conversation_id, last_sequence, answered) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id, conversation_id) DO UPDATE
            SET last_sequence = excluded.last_sequence, answered = conversation_progress.answered OR excluded.answered
            WHERE conversation_progress.last_sequence < excluded.last_sequence
            RETURNING started_at, coalesce((SELECT answered FROM before), false) AS was_answered""";

    private static final String FINISHED = """
            INSERT INTO conversation_progress (account_id, conversation_id, finished_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id, conversation_id) DO UPDATE SET finished_at = excluded.finished_at
            WHERE conversation_progress.finished_at IS NULL OR conversation_progress.finished_at < excluded.finished_at""";

    private final Connection connection;

    /** @param connection without auto-commit: the caller ends the transaction */
    Statistics(Connection connection) {
        this.connection = connection;
    }

    void createTables() throws SQLException, IOException {
        try (InputStream schema = Statistics.class.getResourceAsStream("schema.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Events this statistics is not about change nothing. */
    void count(ConversationEvent event) throws SQLException {
        if (event instanceof ConversationStarted started) {
            count(started);
        } else if (event instanceof MessageAdded added) {
            count(added);
        } else if (event instanceof ConversationFinished finished) {
            count(finished);
        }
    }

    private void count(ConversationStarted started) throws SQLException {
        if (isNew(STARTED, started.accountId(), started.conversationId(), time(started.startedAt()))) {
            add(started.accountId(), started.startedAt(), "conversations", 1);
        }
    }

    private void count(ConversationFinished finished) throws SQLException {
        if (isNew(FINISHED, finished.accountId(), finished.conversationId(), time(finished.finishedAt()))) {
            add(finished.accountId(), finished.finishedAt(), "finished", 1);
        }
    }

    private void count(MessageAdded added) throws SQLException {
        boolean byOperator = added.author().type() == Author.Type.OPERATOR;
        long account = added.accountId();
        UUID conversation = added.conversationId();
        try (PreparedStatement statement =
                prepare(ADDED, account, conversation, account, conversation, added.sequence(), byOperator)) {
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return;
            }
            add(account, added.createdAt(), byOperator ? "operator_messages" : "visitor_messages", 1);
            OffsetDateTime startedAt = row.getObject("started_at", OffsetDateTime.class);
            if (byOperator && startedAt != null && !row.getBoolean("was_answered")) {
                add(account, added.createdAt(), "first_answers", 1);
                Duration waited = Duration.between(startedAt.toInstant(), added.createdAt());
                add(account, added.createdAt(), "first_answer_seconds", Math.max(0, waited.toSeconds()));
            }
        }
    }

    /** @param column a name from this class, never from an event */
    private void add(long account, Instant at, String column, long amount) throws SQLException {
        String sql = """
                INSERT INTO account_statistics (account_id, day, %1$s) VALUES (?, ?, ?)
                ON CONFLICT (account_id, day) DO UPDATE SET %1$s = account_statistics.%1$s + excluded.%1$s""".formatted(column);
        Date day = Date.valueOf(at.atOffset(ZoneOffset.UTC).toLocalDate());
        try (PreparedStatement statement = prepare(sql, account, day, amount)) {
            statement.executeUpdate();
        }
    }

    private boolean isNew(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate() == 1;
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
