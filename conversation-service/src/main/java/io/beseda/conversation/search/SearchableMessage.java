package io.beseda.conversation.search;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Objects;

/** A message that can be found by its words. */
record SearchableMessage(
        AccountId accountId, ConversationId conversationId, long sequence, Instant createdAt, SearchableText text) {

    SearchableMessage {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(conversationId);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(text);
    }
}
