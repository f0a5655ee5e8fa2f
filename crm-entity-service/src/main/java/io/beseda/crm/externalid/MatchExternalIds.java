package io.beseda.crm.externalid;

import io.beseda.crm.externalid.MatchRepository.Found;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out whom external IDs name now, and makes known what is different. Of several who do so at once each sees what the one before
 * has written, so that two who give one ID to two contacts never both believe it is theirs alone.
 */
@ApplicationScoped
public class MatchExternalIds {

    private final MatchRepository matches;
    private final Event<ExternalIdsMatched> changes;
    private final Clock clock;

    @Inject
    public MatchExternalIds(MatchRepository matches, Event<ExternalIdsMatched> changes, Clock clock) {
        this.matches = matches;
        this.changes = changes;
        this.clock = clock;
    }

    /** By their keys; after all else of the transaction is written. */
    @Transactional
    Map<ExternalIdKey, ExternalIdMatch> match(AccountId account, Collection<ExternalIdKey> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        SortedSet<ExternalIdKey> keys = new TreeSet<>(wanted);
        Instant now = clock.instant();
        matches.hold(account, keys, now);
        List<Found> found = matches.lookUp(account, keys, now);
        List<Found> news = found.stream().filter(Found::isNews).toList();
        if (!news.isEmpty()) {
            matches.keep(account, news.stream().map(Found::now).toList(), now);
            changes.fire(new ExternalIdsMatched(news.stream()
                    .filter(each -> each.published() || each.now().gives())
                    .map(Found::now)
                    .toList()));
        }
        return found.stream().map(Found::now).collect(Collectors.toMap(ExternalIdMatch::key, Function.identity()));
    }
}
