package io.beseda.conversation.claimedclient;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.AccountId;
import java.util.Optional;

/** What a page told of the client of a conversation; at most 255 characters of each are kept. */
record ClaimedClient(
        AccountId accountId,
        ConversationId conversationId,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email) {}
