package io.beseda.conversation.ownership;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * After chats were given another field: finds out anew whose the conversations are that the CRM links through the former field or the
 * present one. In steps of their own, which a fault interrupts and the next change of a chat, or the same one read again, goes on with.
 */
@ApplicationScoped
public class SettleChats {

    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String FIELDS = "SELECT DISTINCT account_id, field_id FROM unsettled_chat";
    private static final String DONE = "DELETE FROM unsettled_chat WHERE account_id = ? AND field_id = ?";

    private final Database database;
    private final VisitorLinkRepository links;
    private final SettleVisitors settleVisitors;

    @Inject
    SettleChats(Database database, VisitorLinkRepository links, SettleVisitors settleVisitors) {
        this.database = database;
        this.links = links;
        this.settleVisitors = settleVisitors;
    }

    private record Field(AccountId accountId, long id) {}

    public void settle() {
        List<Field> fields = database.query(
                FIELDS, row -> new Field(new AccountId(row.number("account_id")), row.number("field_id")));
        fields.forEach(this::settle);
    }

    private void settle(Field field) {
        UUID after = FIRST;
        List<VisitorId> visitors = links.ofField(field.accountId(), field.id(), after, AT_ONCE);
        while (!visitors.isEmpty()) {
            settleVisitors.settle(field.accountId(), visitors);
            after = visitors.get(visitors.size() - 1).value();
            visitors = links.ofField(field.accountId(), field.id(), after, AT_ONCE);
        }
        database.update(DONE, field.accountId().value(), field.id());
    }
}
