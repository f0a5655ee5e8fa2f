package io.beseda.conversation.clienthistory;

import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The client whose history is meant, as the CRM knows it.
 *
 * @param visitorIds as the CRM's export names them
 */
public record ClientRequest(
        @Positive long contactId,
        @NotNull @Size(max = ClientRequest.MAX_VISITORS) List<@NotNull UUID> visitorIds) {

    static final int MAX_VISITORS = 1_000;

    Client in(AccountId account) {
        return new Client(
                account, contactId, visitorIds.stream().map(VisitorId::new).toList());
    }
}
