package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.visitor.Visitor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A visitor's wish to finish a conversation.
 *
 * @param requestedAt tells it from its repetitions; to the microsecond, as it is stored
 */
public record RequestedFinish(Visitor visitor, ConversationId conversationId, Instant requestedAt) implements Activity {

    public RequestedFinish {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(conversationId);
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<ConversationRepository.Key> conversationKey() {
        return Optional.of(new ConversationRepository.Key(visitor.accountId(), conversationId));
    }
}
