package io.beseda.conversation.claimedclient;

import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** The rows of claimed clients. */
@ApplicationScoped
class ClaimedClientRepository {

    private static final String PUT = """
            INSERT INTO claimed_client (account_id, conversation_id, name, phone, email)
            SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT (account_id, conversation_id) DO UPDATE
            SET name = excluded.name, phone = excluded.phone, email = excluded.email""";

    private final Database database;

    @Inject
    ClaimedClientRepository(Database database) {
        this.database = database;
    }

    /** One of a conversation at most: the caller has locked their rows. */
    void put(Collection<ClaimedClient> clients) {
        database.update(
                PUT,
                numbers(clients, client -> client.accountId().value()),
                uuids(clients, client -> client.conversationId().value()),
                texts(clients, client -> client.name().orElse(null)),
                texts(clients, client -> client.phone().orElse(null)),
                texts(clients, client -> client.email().orElse(null)));
    }
}
