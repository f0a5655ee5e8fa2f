package io.beseda.conversation.search;

import static java.util.stream.Collectors.toMap;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.ConversationView;
import io.beseda.conversation.inbox.InboxRepository;
import io.beseda.conversation.search.SearchResultView.MessageView;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds conversations by number and messages by their words, newest first; on the first page the number comes first. */
@ApplicationScoped
public class SearchInbox {

    private final SearchRepository search;
    private final InboxRepository inbox;

    @Inject
    public SearchInbox(SearchRepository search, InboxRepository inbox) {
        this.search = search;
        this.inbox = inbox;
    }

    @Transactional
    SearchPageView search(AccountId accountId, SearchQuery query, Optional<SearchCursor> from, int limit) {
        List<SearchResultView> items = new ArrayList<>();
        if (from.isEmpty()) {
            query.number()
                    .flatMap(number -> inbox.find(accountId, number))
                    .ifPresent(conversation -> items.add(new SearchResultView(conversation, null)));
        }
        List<FoundMessage> found = search.find(accountId, query, from.orElse(SearchCursor.NEWEST), limit + 1);
        List<FoundMessage> shown = found.subList(0, Math.min(found.size(), limit));
        items.addAll(results(accountId, query, shown));
        String next =
                found.size() > limit ? SearchCursor.after(shown.get(limit - 1)).toString() : null;
        return new SearchPageView(items, next);
    }

    private List<SearchResultView> results(AccountId accountId, SearchQuery query, List<FoundMessage> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<ConversationId> ids =
                found.stream().map(FoundMessage::conversationId).collect(Collectors.toSet());
        Map<UUID, ConversationView> conversations =
                inbox.find(accountId, ids).stream().collect(toMap(ConversationView::id, Function.identity()));
        List<String> marked = search.mark(
                query,
                found.stream().map(message -> SearchableText.of(message.text())).toList());
        List<SearchResultView> results = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FoundMessage message = found.get(i);
            results.add(new SearchResultView(
                    conversations.get(message.conversationId().value()),
                    MessageView.of(message, Excerpt.of(message.text(), marked.get(i)))));
        }
        return results;
    }
}
