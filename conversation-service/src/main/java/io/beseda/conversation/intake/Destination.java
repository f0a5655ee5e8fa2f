package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.message.ConversationChange.Refused;
import java.util.Optional;

/** Where a message goes. */
sealed interface Destination {

    record To(Conversation conversation) implements Destination {}

    record Reopening(Conversation conversation) implements Destination {}

    record Nowhere(Refused.Reason reason) implements Destination {}

    /**
     * In a conversation that is open and named, whatever the mode: changing the mode closes nothing. Else, one-active gathers
     * into the open one or reopens a finished one, the named one first; multiple refuses.
     */
    static Destination of(WrittenMessage message, OnlineChats chats, LockedConversations locked) {
        Optional<Conversation> named = locked.namedBy(message);
        if (named.isPresent() && named.get().isOpen()) {
            return new To(named.get());
        }
        return switch (chats.modeOf(message.visitor())) {
            case ONE_ACTIVE -> gathered(message, named, locked);
            case MULTIPLE ->
                new Nowhere(
                        named.isPresent() ? Refused.Reason.CONVERSATION_FINISHED : Refused.Reason.CONVERSATION_UNKNOWN);
        };
    }

    private static Destination gathered(
            WrittenMessage message, Optional<Conversation> named, LockedConversations locked) {
        Optional<Conversation> open = locked.openOf(message.visitor());
        if (open.isPresent()) {
            return new To(open.get());
        }
        return new Reopening(
                named.or(() -> locked.finishedOf(message.visitor())).orElseThrow());
    }
}
