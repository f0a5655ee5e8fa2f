package io.beseda.conversation.search;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;

/** A message in which the words occur. */
record FoundMessage(
        ConversationId conversationId,
        long sequence,
        VisitorId visitorId,
        Author author,
        String text,
        Instant createdAt) {}
