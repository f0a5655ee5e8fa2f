package io.beseda.crm.contactchat;

import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which contacts conversations are with. */
@ApplicationScoped
class ContactChatRepository {

    private static final String SELECT = """
            SELECT k.number, k.conversation_id, k.lead_id, k.started_at, l.name AS lead_name, c.id AS contact_id,
                c.name AS contact_name
            FROM card_conversations k
            JOIN leads l ON l.account_id = k.account_id AND l.id = k.lead_id
            JOIN entity_links e ON e.account_id = k.account_id AND e.from_type = 'leads' AND e.from_id = k.lead_id
                AND e.to_type = 'contacts' AND e.main
            JOIN contacts c ON c.account_id = e.account_id AND c.id = e.to_id
            WHERE k.account_id = ?""";

    private final NativeSql sql;

    @Inject
    ContactChatRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** In the order in which they began. */
    List<ContactChat> ofContacts(AccountId account, Collection<Long> contacts) {
        return sql.list(
                SELECT + " AND c.id = ANY (?) ORDER BY k.number",
                ContactChatRepository::chat,
                account.value(),
                Column.bigints(contacts, id -> id));
    }

    /** In the order in which they began. */
    List<ContactChat> ofChats(AccountId account, Collection<UUID> chats) {
        return sql.list(
                SELECT + " AND k.conversation_id = ANY (?) ORDER BY k.number",
                ContactChatRepository::chat,
                account.value(),
                Column.uuids(chats, id -> id));
    }

    private static ContactChat chat(ResultSet row) throws SQLException {
        return new ContactChat(
                row.getLong("number"),
                row.getObject("conversation_id", UUID.class),
                row.getLong("contact_id"),
                null,
                new ContactChat.Lead(
                        row.getLong("lead_id"),
                        row.getString("lead_name"),
                        row.getString("contact_name"),
                        NativeSql.instant(row, "started_at")));
    }
}
