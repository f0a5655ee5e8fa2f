package io.beseda.crm.conversation;

import io.beseda.support.account.AccountId;
import java.util.Comparator;

/**
 * A conversation of an account. In order of account and id: transactions that touch several lock them in this order, so that they
 * never wait for each other in a circle.
 */
public record ConversationRef(AccountId accountId, ConversationId conversationId, OnlineChatId onlineChatId)
        implements Comparable<ConversationRef> {

    private static final Comparator<ConversationRef> ORDER = Comparator.comparingLong(
                    (ConversationRef ref) -> ref.accountId().value())
            .thenComparing(ref -> ref.conversationId().value());

    @Override
    public int compareTo(ConversationRef other) {
        return ORDER.compare(this, other);
    }
}
