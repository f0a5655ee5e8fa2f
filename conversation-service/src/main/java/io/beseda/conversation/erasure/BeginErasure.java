package io.beseda.conversation.erasure;

import io.beseda.conversation.clienthistory.ClientHistoryRepository;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes note that a client is to be forgotten: from its commit on nothing of the client comes back. One that is known changes nothing. */
@ApplicationScoped
public class BeginErasure {

    private final ErasedIds erasedIds;
    private final ErasureRepository erasures;
    private final ClientHistoryRepository history;
    private final VisitorErasureRepository visitors;

    @Inject
    BeginErasure(
            ErasedIds erasedIds,
            ErasureRepository erasures,
            ClientHistoryRepository history,
            VisitorErasureRepository visitors) {
        this.erasedIds = erasedIds;
        this.erasures = erasures;
        this.history = history;
        this.visitors = visitors;
    }

    @Transactional
    public void begin(Erasure erasure) {
        erasedIds.close();
        if (erasures.isKnown(erasure.accountId(), erasure.id())) {
            return;
        }
        List<ConversationId> conversations = history.begunBy(erasure.client(), erasure.erasedAt());
        erasures.add(erasure, conversations);
        erasedIds.add(erasure.accountId(), ids(erasure, conversations), erasure.erasedAt());
        visitors.erase(erasure);
    }

    private static List<UUID> ids(Erasure erasure, List<ConversationId> conversations) {
        return Stream.concat(
                        erasure.client().visitors().stream().map(visitor -> visitor.value()),
                        conversations.stream().map(ConversationId::value))
                .toList();
    }
}
