package io.beseda.chatconfig.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A page of the audit log, newest first.
 *
 * @param next what to ask for as {@code before} to get the page of older entries; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsChangesView(List<Entry> items, Long next) {

    /** Who did what. */
    public record Entry(long id, Instant at, User user, SettingsAction action, List<FieldChange> changes) {}

    /** The name is the one of that time. */
    public record User(long id, String name) {}

    /** @param entries one more than {@code limit} if there are more */
    public static SettingsChangesView of(List<SettingsChange> entries, int limit) {
        List<Entry> items = entries.stream()
                .limit(limit)
                .map(change -> new Entry(
                        change.id(),
                        change.createdAt(),
                        new User(change.userId().value(), change.userName()),
                        change.action(),
                        change.changes()))
                .toList();
        return new SettingsChangesView(
                items, entries.size() > limit ? items.get(items.size() - 1).id() : null);
    }
}
