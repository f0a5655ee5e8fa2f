package io.beseda.crm.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation was born with a visitor's first message.
 *
 * @param identity who its page said the client is
 */
public record StartedConversation(
        ConversationRef ref,
        long number,
        String onlineChatName,
        VisitorId visitorId,
        Instant startedAt,
        Optional<ClientIdentity> identity) {

    public StartedConversation as(ClientIdentity known) {
        return new StartedConversation(ref, number, onlineChatName, visitorId, startedAt, Optional.of(known));
    }
}
