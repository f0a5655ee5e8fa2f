package io.beseda.crm.note;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.link.LinkRepository;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes and changes notes on entities of the account, all that are given or none. */
@ApplicationScoped
public class WriteNotes {

    private final NoteRepository notes;
    private final LinkRepository links;
    private final Event<NotesAdded> additions;
    private final Clock clock;

    @Inject
    public WriteNotes(NoteRepository notes, LinkRepository links, Event<NotesAdded> additions, Clock clock) {
        this.notes = notes;
        this.links = links;
        this.additions = additions;
        this.clock = clock;
    }

    /**
     * In the order given.
     *
     * @param by the user's id; 0 for nobody
     * @throws Refusal 404 naming an entity that the account does not have
     */
    @Transactional
    public List<Note> add(AccountId account, EntityType type, List<NoteDraft> drafts, long by) {
        List<EntityRef> entities = drafts.stream()
                .map(draft -> new EntityRef(type, draft.entityId().orElseThrow()))
                .toList();
        links.unknownAmong(account, entities).stream().findFirst().ifPresent(unknown -> {
            throw notThere(type, unknown.id());
        });
        Instant now = clock.instant();
        List<Note> added = drafts.stream()
                .map(draft -> notes.add(
                        account,
                        new EntityRef(type, draft.entityId().orElseThrow()),
                        draft.type().orElseThrow(),
                        draft.params().orElseThrow(),
                        draft.createdBy().orElse(by),
                        draft.createdAt().orElse(now)))
                .toList();
        additions.fire(new NotesAdded(account, added));
        return added;
    }

    /**
     * A text on one entity.
     *
     * @throws Refusal 404 if the account does not have the entity
     */
    @Transactional
    public Note write(AccountId account, EntityRef entity, String text, long by) {
        NoteDraft draft = new NoteDraft(
                Optional.empty(),
                Optional.of(entity.id()),
                Optional.of(NoteRequests.COMMON),
                Optional.of(text(text)),
                Optional.of(by),
                Optional.empty());
        return add(account, entity.type(), List.of(draft), by).get(0);
    }

    /** Gives a note another text. One that is gone stays so. */
    @Transactional
    public void rewrite(AccountId account, EntityType type, long id, String text, long by) {
        notes.change(account, type, id, Optional.empty(), Optional.of(text(text)), by, clock.instant());
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }

    /** @throws Refusal 404 naming a note that the account does not have */
    @Transactional
    public List<Note> change(AccountId account, EntityType type, List<NoteDraft> drafts, long by) {
        return drafts.stream()
                .map(draft -> notes.change(
                                account,
                                type,
                                draft.id().orElseThrow(),
                                draft.type(),
                                draft.params(),
                                by,
                                clock.instant())
                        .orElseThrow(() -> noNote(draft.id().orElseThrow())))
                .toList();
    }

    /** @throws Refusal 404 if the entity has no such note */
    @Transactional
    public Note pin(AccountId account, EntityRef entity, long id, boolean pinned) {
        return notes.pin(account, entity, id, pinned).orElseThrow(() -> noNote(id));
    }

    static Refusal noNote(long id) {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no note " + id + ".");
    }

    private static Refusal notThere(EntityType type, long id) {
        return new Refusal(CommonProblem.NOT_FOUND, "%s has no entry %d.".formatted(type.code(), id));
    }
}
