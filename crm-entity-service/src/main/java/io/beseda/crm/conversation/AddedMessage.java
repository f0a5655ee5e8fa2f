package io.beseda.crm.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message was stored in a conversation. */
public record AddedMessage(
        ConversationRef ref,
        VisitorId visitorId,
        UUID messageId,
        long sequence,
        MessageAuthor author,
        String text,
        List<AttachedFile> files,
        Instant createdAt) {}
