package io.beseda.conversation.assignment;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The assignees of conversations whose rows the caller has locked. */
@ApplicationScoped
public class AssigneeRepository {

    private static final String FIND =
            "SELECT operator_id, name FROM conversation_assignee WHERE account_id = ? AND conversation_id = ?";

    private static final String ASSIGN = """
            INSERT INTO conversation_assignee (account_id, conversation_id, operator_id, name, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account_id, conversation_id) DO UPDATE
            SET operator_id = excluded.operator_id, name = excluded.name, at = excluded.at""";

    private static final String RELEASE =
            "DELETE FROM conversation_assignee WHERE account_id = ? AND conversation_id = ?";

    private final Database database;

    @Inject
    public AssigneeRepository(Database database) {
        this.database = database;
    }

    /** Empty: nobody takes care of it. */
    Optional<Author.Operator> find(Conversation locked) {
        return database.find(
                FIND,
                row -> new Author.Operator(new UserId(row.number("operator_id")), row.text("name")),
                accountId(locked),
                locked.id().value());
    }

    void assign(Conversation locked, Author.Operator assignee, Instant now) {
        database.update(
                ASSIGN, accountId(locked), locked.id().value(), assignee.id().value(), assignee.name(), now);
    }

    void release(Conversation locked) {
        database.update(RELEASE, accountId(locked), locked.id().value());
    }

    private static long accountId(Conversation conversation) {
        return conversation.visitor().accountId().value();
    }
}
