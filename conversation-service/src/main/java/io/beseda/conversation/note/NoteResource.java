package io.beseda.conversation.note;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.message.Note;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The notes of a conversation of the caller's account; another account's answers 404. */
@Path("/api/inbox/v1/conversations/{id}/notes")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class NoteResource {

    /** More are not shown: nobody reads them, and the list has no pages. */
    private static final int SHOWN = 500;

    private final SignedInUser user;
    private final NoteRepository notes;
    private final AddNote addNote;

    @Inject
    public NoteResource(SignedInUser user, NoteRepository notes, AddNote addNote) {
        this.user = user;
        this.notes = notes;
        this.addNote = addNote;
    }

    @GET
    @Operation(summary = "The newest 500 notes in the order in which they were written")
    public NotesView list(@RestPath UUID id) {
        List<Note> found =
                notes.newest(user.accountId(), new ConversationId(id), SHOWN).orElseThrow(ConversationProblem::unknown);
        return new NotesView(found.stream().map(NoteView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leave a note for colleagues; 201 when stored, 200 when this id was stored before")
    public RestResponse<NoteView> add(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
        var wanted = new AddNote.NewNote(new ConversationId(id), request.noteId(), request.noteText());
        Author.Operator author = new Author.Operator(user.userId(), user.name());
        AddNote.Added added = addNote.add(user.accountId(), author, wanted);
        return RestResponse.status(
                added.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, NoteView.of(added.note()));
    }
}
