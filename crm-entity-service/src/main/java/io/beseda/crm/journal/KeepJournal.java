package io.beseda.crm.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.crm.entity.EntitiesChanged;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.link.LinksChanged;
import io.beseda.crm.note.Note;
import io.beseda.crm.note.NotesAdded;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes down what is done with entities, in the transaction that does it. */
@ApplicationScoped
public class KeepJournal {

    private final JournalRepository journal;
    private final ObjectMapper json;
    private final EntityDifferences differences;

    @Inject
    public KeepJournal(JournalRepository journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
        this.differences = new EntityDifferences(json);
    }

    void keep(@Observes EntitiesChanged changed) {
        add(
                changed.accountId(),
                changed.changes().stream()
                        .flatMap(change -> differences.of(change).stream()
                                .map(difference -> new JournalEntry(
                                        0,
                                        changed.accountId(),
                                        difference.type(),
                                        change.after().ref(),
                                        difference.before(),
                                        difference.after(),
                                        changed.by(),
                                        changed.at())))
                        .toList());
    }

    void keep(@Observes LinksChanged changed) {
        String type = changed.linked() ? "entity_linked" : "entity_unlinked";
        add(
                changed.accountId(),
                changed.links().stream()
                        .flatMap(link -> Stream.of(
                                linked(changed, type, link.from(), link.to()),
                                linked(changed, type, link.to(), link.from())))
                        .toList());
    }

    private JournalEntry linked(LinksChanged changed, String type, EntityRef entity, EntityRef other) {
        JsonNode nothing = json.createArrayNode();
        JsonNode value = json.valueToTree(List.of(
                Map.of("link", Map.of("entity", Map.of("type", other.type().singular(), "id", other.id())))));
        return entry(
                changed.accountId(),
                type,
                entity,
                changed.linked() ? nothing : value,
                changed.linked() ? value : nothing,
                changed.by(),
                changed.at());
    }

    void keep(@Observes NotesAdded added) {
        add(added.accountId(), added.notes().stream().map(this::noted).toList());
    }

    private JournalEntry noted(Note note) {
        return entry(
                note.accountId(),
                note.type() + "_note_added",
                note.entity(),
                json.createArrayNode(),
                json.valueToTree(List.of(Map.of("note", Map.of("id", note.id())))),
                note.createdBy(),
                note.createdAt());
    }

    private static JournalEntry entry(
            AccountId account, String type, EntityRef entity, JsonNode before, JsonNode after, long by, Instant at) {
        return new JournalEntry(0, account, type, entity, before, after, by, at);
    }

    private void add(AccountId account, List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            journal.add(account, entries);
        }
    }
}
