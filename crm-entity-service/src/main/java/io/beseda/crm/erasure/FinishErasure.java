package io.beseda.crm.erasure;

import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** When the conversations of an erased client are gone, what was shown of them here goes too, and nothing of them is taken any more. */
@ApplicationScoped
public class FinishErasure {

    private final ErasedIds erasedIds;
    private final HeldClientRepository clients;
    private final ClientErasureRepository erasures;
    private final Clock clock;

    @Inject
    FinishErasure(ErasedIds erasedIds, HeldClientRepository clients, ClientErasureRepository erasures, Clock clock) {
        this.erasedIds = erasedIds;
        this.clients = clients;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Transactional
    public void finish(ErasedHistory history) {
        erasedIds.close();
        HeldClient conversations = HeldClient.of(history.accountId(), history.conversations());
        HeldRows.ofConversations().forEach(rows -> clients.erase(rows, conversations));
        List<UUID> ids = Stream.concat(history.visitors().stream(), history.conversations().stream())
                .toList();
        erasedIds.add(history.accountId(), ids, history.erasedAt());
        erasures.finish(
                history.accountId(),
                history.erasureId(),
                new ClientErasure.History(
                        history.conversations().size(), history.messages(), history.files(), clock.instant()));
    }
}
