package io.beseda.conversation.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes messages known to the search, once, however often they come. */
@ApplicationScoped
public class KeepSearchable {

    private final SearchRepository search;

    @Inject
    public KeepSearchable(SearchRepository search) {
        this.search = search;
    }

    @Transactional
    void keep(List<SearchableMessage> messages) {
        search.add(messages);
    }
}
