package io.beseda.conversation.operator;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The projection of operators. */
@ApplicationScoped
public class OperatorRepository {

    private static final String KEEP = """
            INSERT INTO operator (account_id, id, version, name, active)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::boolean[])
            ON CONFLICT (id, account_id) DO UPDATE
            SET version = excluded.version, name = excluded.name, active = excluded.active
            WHERE operator.version <= excluded.version""";

    private static final String DEACTIVATE = "UPDATE operator SET active = false WHERE id = ANY (?::bigint[])";

    private static final String FIND_ACTIVE =
            "SELECT id, name FROM operator WHERE id = ? AND account_id = ? AND active";

    private static final String ACTIVE = "SELECT id, name FROM operator WHERE account_id = ? AND active";

    private final Database database;

    @Inject
    public OperatorRepository(Database database) {
        this.database = database;
    }

    /** Keeps snapshots that are no older than what is known; each operator at most once. */
    void keep(Collection<Operator> operators) {
        database.update(
                KEEP,
                numbers(operators, operator -> operator.accountId().value()),
                numbers(operators, operator -> operator.id().value()),
                numbers(operators, Operator::version),
                texts(operators, Operator::name),
                flags(operators, Operator::active));
    }

    /** User ids are unique over all accounts, and a tombstone names nothing else. */
    void deactivate(Collection<UserId> users) {
        database.update(DEACTIVATE, numbers(users, UserId::value));
    }

    /** The operator as who answers; empty if the account has no such one who may still sign in. */
    public Optional<Author.Operator> findActive(AccountId accountId, UserId id) {
        return database.find(FIND_ACTIVE, OperatorRepository::read, id.value(), accountId.value());
    }

    /** Every operator who may sign in, in no order. */
    public List<Author.Operator> active(AccountId accountId) {
        return database.query(ACTIVE, OperatorRepository::read, accountId.value());
    }

    private static Author.Operator read(Row row) throws SQLException {
        return new Author.Operator(new UserId(row.number("id")), row.text("name"));
    }
}
