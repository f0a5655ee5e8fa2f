package io.beseda.conversation.message;

import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.util.Objects;

/** What a message is recognised by when it comes again, in whichever conversation it was stored. */
public record MessageKey(AccountId accountId, VisitorId visitorId, ClientMessageId clientMessageId) {

    public MessageKey {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(visitorId);
        Objects.requireNonNull(clientMessageId);
    }
}
