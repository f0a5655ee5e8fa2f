package io.beseda.crm.conversation;

import java.time.Instant;

/** A conversation was born with a visitor's first message. */
public record StartedConversation(
        ConversationRef ref, long number, String onlineChatName, VisitorId visitorId, Instant startedAt) {}
