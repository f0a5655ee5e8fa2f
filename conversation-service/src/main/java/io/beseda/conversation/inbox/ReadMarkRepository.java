package io.beseda.conversation.inbox;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How far operators have read. */
@ApplicationScoped
public class ReadMarkRepository {

    private static final String READ = """
            INSERT INTO read_mark (account_id, conversation_id, operator_sequence) VALUES (?, ?, ?)
            ON CONFLICT (account_id, conversation_id) DO UPDATE
            SET operator_sequence = greatest(read_mark.operator_sequence, excluded.operator_sequence)""";

    private final Database database;

    @Inject
    public ReadMarkRepository(Database database) {
        this.database = database;
    }

    /** Notes that an operator has read up to this message; marks never go back. */
    void readByOperator(AccountId accountId, ConversationId id, long sequence) {
        database.update(READ, accountId.value(), id.value(), sequence);
    }
}
