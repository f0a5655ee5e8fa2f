package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.message.ConversationChange.Refused;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.OnlineChat;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a message goes. */
sealed interface Destination {

    record To(Conversation conversation) implements Destination {}

    record Reopening(Conversation conversation) implements Destination {}

    /** @param exclusive the new conversation is its visitor's only open one */
    record Starting(boolean exclusive) implements Destination {}

    record Nowhere(Refused.Reason reason) implements Destination {}

    /**
     * In a conversation that is open and named, whatever the mode: changing the mode closes nothing. Else, one-active gathers
     * into the open one, reopens a finished one or starts one, and never refuses; multiple starts one for a message that
     * names none and refuses the others.
     */
    static Destination of(WrittenMessage message, OnlineChats chats, LockedConversations locked, Instant now) {
        Optional<Conversation> named = locked.namedBy(message);
        if (named.isPresent() && named.get().isOpen()) {
            return new To(named.get());
        }
        OnlineChat chat = chats.of(message.visitor());
        return switch (chat.mode()) {
            case ONE_ACTIVE -> gathered(message, chat.finishedConversations(), locked, now);
            case MULTIPLE -> message.conversationId().isEmpty() ? new Starting(false) : nowhere(named);
        };
    }

    /** A finished one that is named comes before the last one. */
    private static Destination gathered(
            WrittenMessage message, FinishedConversations rule, LockedConversations locked, Instant now) {
        Optional<Conversation> open = locked.openOf(message.visitor());
        if (open.isPresent()) {
            return new To(open.get());
        }
        return Stream.of(locked.namedBy(message), locked.finishedOf(message.visitor()))
                .flatMap(Optional::stream)
                .filter(finished -> rule.reopens(finished.finish().orElseThrow().at(), now))
                .findFirst()
                .<Destination>map(Reopening::new)
                .orElse(new Starting(true));
    }

    private static Destination nowhere(Optional<Conversation> finished) {
        return new Nowhere(
                finished.isPresent() ? Refused.Reason.CONVERSATION_FINISHED : Refused.Reason.CONVERSATION_UNKNOWN);
    }
}
