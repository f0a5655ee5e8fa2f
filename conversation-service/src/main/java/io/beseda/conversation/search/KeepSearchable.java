package io.beseda.conversation.search;

import static java.util.stream.Collectors.toSet;

import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Makes messages known to the search, once, however often they come; not those of conversations that were erased. */
@ApplicationScoped
public class KeepSearchable {

    private final SearchRepository search;
    private final ErasedIds erasedIds;

    @Inject
    public KeepSearchable(SearchRepository search, ErasedIds erasedIds) {
        this.search = search;
        this.erasedIds = erasedIds;
    }

    @Transactional
    void keep(List<SearchableMessage> messages) {
        Set<ErasedIds.Key> erased = erasedIds
                .among(messages.stream().map(KeepSearchable::conversation).collect(toSet()))
                .keySet();
        search.add(messages.stream()
                .filter(message -> !erased.contains(conversation(message)))
                .toList());
    }

    private static ErasedIds.Key conversation(SearchableMessage message) {
        return new ErasedIds.Key(message.accountId(), message.conversationId().value());
    }
}
