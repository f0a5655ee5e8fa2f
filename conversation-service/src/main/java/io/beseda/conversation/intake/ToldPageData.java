package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What the page around the chat told of its client. */
public record ToldPageData(Visitor visitor, ConversationId conversationId, PageData data, Instant toldAt)
        implements Activity {

    public ToldPageData {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(conversationId);
        Objects.requireNonNull(data);
        Objects.requireNonNull(toldAt);
    }

    @Override
    public Optional<ConversationRepository.Key> conversationKey() {
        return Optional.of(new ConversationRepository.Key(visitor.accountId(), conversationId));
    }
}
