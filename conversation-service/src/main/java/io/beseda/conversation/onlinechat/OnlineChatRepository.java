package io.beseda.conversation.onlinechat;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The projection of online chats. */
@ApplicationScoped
public class OnlineChatRepository {

    private static final String KEEP = """
            INSERT INTO online_chat (account_id, id, version, name, conversation_mode, reopening, reopening_days,
                finished_readable, external_id_field, unguessable_proves, signing_keys)
            SELECT chat.account_id, chat.id, chat.version, chat.name, chat.mode, chat.reopening, chat.days, chat.readable,
                chat.field, chat.unguessable, string_to_array(chat.keys, ',')
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::integer[],
                ?::boolean[], ?::bigint[], ?::boolean[], ?::text[])
                AS chat (account_id, id, version, name, mode, reopening, days, readable, field, unguessable, keys)
            ON CONFLICT (id, account_id) DO UPDATE
            SET version = excluded.version, name = excluded.name, conversation_mode = excluded.conversation_mode,
                reopening = excluded.reopening, reopening_days = excluded.reopening_days,
                finished_readable = excluded.finished_readable, external_id_field = excluded.external_id_field,
                unguessable_proves = excluded.unguessable_proves, signing_keys = excluded.signing_keys, deleted = false
            WHERE online_chat.version <= excluded.version""";

    /** Both the field that was and the one that is: whose a conversation is depends on either. */
    private static final String NOTE_CHANGED_FIELDS = """
            INSERT INTO unsettled_chat (account_id, online_chat_id, field_id)
            SELECT known.account_id, known.id, concerned.field
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[]) AS told (account_id, id, version, field)
            CROSS JOIN LATERAL (
                SELECT account_id, id, external_id_field FROM online_chat
                WHERE id = told.id AND account_id = told.account_id AND version <= told.version
                    AND external_id_field IS DISTINCT FROM told.field
                OFFSET 0) AS known
            CROSS JOIN LATERAL (VALUES (known.external_id_field), (told.field)) AS concerned (field)
            WHERE concerned.field IS NOT NULL
            ON CONFLICT DO NOTHING""";

    private static final String DELETE = "UPDATE online_chat SET deleted = true WHERE id = ANY (?::uuid[])";

    private static final String FIND = """
            SELECT c.* FROM unnest(?::bigint[], ?::uuid[]) AS wanted (account_id, id)
            CROSS JOIN LATERAL (
                SELECT account_id, id, version, name, conversation_mode, reopening, reopening_days, finished_readable,
                    external_id_field, unguessable_proves, array_to_string(signing_keys, ',') AS signing_keys
                FROM online_chat
                WHERE id = wanted.id AND account_id = wanted.account_id
                OFFSET 0) AS c""";

    private final Database database;

    @Inject
    public OnlineChatRepository(Database database) {
        this.database = database;
    }

    /** Keeps snapshots that are no older than what is known; each chat at most once. */
    void keep(Collection<OnlineChat> chats) {
        database.update(
                KEEP,
                numbers(chats, chat -> chat.accountId().value()),
                uuids(chats, chat -> chat.id().value()),
                numbers(chats, OnlineChat::version),
                texts(chats, OnlineChat::name),
                texts(chats, chat -> chat.mode().code()),
                texts(chats, chat -> chat.finishedConversations().reopening().code()),
                nullableNumbers(
                        chats,
                        chat -> chat.finishedConversations()
                                .days()
                                .map(Integer::longValue)
                                .orElse(null)),
                flags(chats, chat -> chat.finishedConversations().readable()),
                nullableNumbers(chats, chat -> chat.identity().fieldId().orElse(null)),
                flags(chats, chat -> chat.identity().unguessableProves()),
                texts(chats, chat -> String.join(",", chat.identity().keys())));
    }

    /** Before they are kept: notes which of these have another field now. */
    void noteChangedFields(Collection<OnlineChat> chats) {
        database.update(
                NOTE_CHANGED_FIELDS,
                numbers(chats, chat -> chat.accountId().value()),
                uuids(chats, chat -> chat.id().value()),
                numbers(chats, OnlineChat::version),
                nullableNumbers(chats, chat -> chat.identity().fieldId().orElse(null)));
    }

    /** Chat ids are unique over all accounts, and a tombstone names nothing else. */
    void delete(Collection<OnlineChatId> chats) {
        database.update(DELETE, uuids(chats, OnlineChatId::value));
    }

    /** The known ones among these chats; deleted ones too: what was accepted for them is still stored. */
    public Map<OnlineChat.Key, OnlineChat> find(Collection<OnlineChat.Key> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return database
                .query(
                        FIND,
                        OnlineChatRepository::read,
                        numbers(wanted, key -> key.accountId().value()),
                        uuids(wanted, key -> key.id().value()))
                .stream()
                .collect(Collectors.toMap(OnlineChat::key, Function.identity()));
    }

    private static Set<String> keys(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }

    private static OnlineChat read(Row row) throws SQLException {
        return new OnlineChat(
                new AccountId(row.number("account_id")),
                new OnlineChatId(row.uuid("id")),
                row.number("version"),
                row.text("name"),
                ConversationMode.ofCode(row.text("conversation_mode")),
                new FinishedConversations(
                        Reopening.ofCode(row.text("reopening")),
                        row.optionalNumber("reopening_days").map(Long::intValue),
                        row.flag("finished_readable")),
                new IdentityRules(
                        row.optionalNumber("external_id_field"),
                        row.flag("unguessable_proves"),
                        keys(row.text("signing_keys"))));
    }
}
