package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.visitor.Visitor;
import java.util.Optional;

/** What a visitor did in the chat window, as it was accepted. */
public sealed interface Activity permits WrittenMessage, RequestedFinish, ToldPageData {

    Visitor visitor();

    /** The conversation it names; nothing says yet that it is its visitor's, or that it exists. */
    Optional<ConversationRepository.Key> conversationKey();
}
