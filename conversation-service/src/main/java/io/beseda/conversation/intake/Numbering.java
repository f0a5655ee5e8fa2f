package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.support.account.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Numbers the conversations that a batch starts, and counts them. */
final class Numbering {

    /** Higher than any real one: a conversation about to start is newer than all there are. */
    private static final ConversationNumber PROVISIONAL = new ConversationNumber(Long.MAX_VALUE / 2);

    private final Map<AccountId, ConversationNumber> first;
    private final Map<AccountId, Long> given = new HashMap<>();

    private Numbering(Map<AccountId, ConversationNumber> first) {
        this.first = first;
    }

    /** For finding out how many are needed. */
    static Numbering provisional() {
        return new Numbering(Map.of());
    }

    static Numbering from(Map<AccountId, ConversationNumber> first) {
        return new Numbering(first);
    }

    ConversationNumber next(AccountId account) {
        long before = given.merge(account, 1L, Long::sum) - 1;
        return new ConversationNumber(first.getOrDefault(account, PROVISIONAL).value() + before);
    }

    Map<AccountId, Long> given() {
        return given;
    }
}
