package io.beseda.crm.note;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows notes of the account. */
@ApplicationScoped
public class ShowNotes {

    /** @param more whether there is another page behind it */
    public record Page(List<Note> notes, boolean more) {}

    private final NoteRepository notes;

    @Inject
    public ShowNotes(NoteRepository notes) {
        this.notes = notes;
    }

    @Transactional
    Page page(AccountId account, NoteQuery query) {
        List<Note> found = notes.page(account, query);
        int limit = query.paging().limit();
        return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** @throws Refusal 404 if the account does not have it */
    @Transactional
    Note one(AccountId account, EntityType type, long id) {
        return notes.note(account, type, id).orElseThrow(() -> WriteNotes.noNote(id));
    }
}
