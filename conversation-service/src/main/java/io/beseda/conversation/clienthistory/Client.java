package io.beseda.conversation.clienthistory;

import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Objects;

/**
 * A client as the CRM knows it.
 *
 * @param visitors who it is, and the persons of its external IDs
 */
public record Client(AccountId accountId, long contactId, List<VisitorId> visitors) {

    public Client {
        Objects.requireNonNull(accountId);
        visitors = List.copyOf(visitors);
    }
}
