package io.beseda.crm.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The notes on entities of the caller's account, as in amoCRM, over all entities of a type or on one of them. */
@Path("/api/v4/{entity:leads|contacts|companies|customers}/{on:(?:\\d{1,18}/)?}notes")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class NoteResource {

    private static final String COLLECTION = "notes";

    /** What became of an entry of a batch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeptView(
            long id,
            @JsonProperty("entity_id") long entityId,
            @JsonProperty("updated_at") Long updatedAt) {}

    private final V4Request request;
    private final SignedInUser user;
    private final ShowNotes showNotes;
    private final WriteNotes writeNotes;

    @Inject
    public NoteResource(V4Request request, SignedInUser user, ShowNotes showNotes, WriteNotes writeNotes) {
        this.request = request;
        this.user = user;
        this.showNotes = showNotes;
        this.writeNotes = writeNotes;
    }

    @GET
    public RestResponse<V4List<NoteView>> list(@PathParam("entity") String entity, @PathParam("on") String on) {
        NoteQuery query = NoteRequests.query(EntityType.ofPath(entity), entityId(on), request.query());
        ShowNotes.Page page = showNotes.page(user.accountId(), query);
        if (page.notes().isEmpty()) {
            return RestResponse.noContent();
        }
        List<V4Entity<NoteView>> shown = page.notes().stream().map(this::shown).toList();
        return RestResponse.ok(request.page(COLLECTION, shown, query.paging(), page.more()));
    }

    @GET
    @Path("{note:\\d{1,18}}")
    public V4Entity<NoteView> one(@PathParam("entity") String entity, @PathParam("note") long note) {
        return shown(showNotes.one(user.accountId(), EntityType.ofPath(entity), note));
    }

    @POST
    public V4List<KeptView> add(@PathParam("entity") String entity, @PathParam("on") String on, JsonNode body) {
        V4Batch batch = V4Batch.of(body);
        List<NoteDraft> drafts = batch.read(item -> NoteRequests.added(item, entityId(on)));
        List<Note> added = writeNotes.add(
                user.accountId(),
                EntityType.ofPath(entity),
                drafts,
                user.userId().value());
        return answer(added, note -> new KeptView(note.id(), note.entity().id(), null), batch);
    }

    @PATCH
    public V4List<KeptView> change(@PathParam("entity") String entity, JsonNode body) {
        V4Batch batch = V4Batch.of(body);
        return answer(
                changed(entity, batch.read(item -> NoteRequests.changed(item, Optional.empty()))),
                NoteResource::changed,
                batch);
    }

    @PATCH
    @Path("{note:\\d{1,18}}")
    public V4Entity<KeptView> change(@PathParam("entity") String entity, @PathParam("note") long note, JsonNode body) {
        List<NoteDraft> draft = V4Batch.ofOne(body).read(item -> NoteRequests.changed(item, Optional.of(note)));
        Note changed = changed(entity, draft).get(0);
        return request.entity(changed(changed), path(changed));
    }

    @POST
    @Path("{note:\\d{1,18}}/{pin:pin|unpin}")
    public V4Entity<NoteView> pin(
            @PathParam("entity") String entity,
            @PathParam("on") String on,
            @PathParam("note") long note,
            @PathParam("pin") String pin) {
        EntityRef ref =
                new EntityRef(EntityType.ofPath(entity), entityId(on).orElseThrow(() -> WriteNotes.noNote(note)));
        return shown(writeNotes.pin(user.accountId(), ref, note, pin.equals("pin")));
    }

    private List<Note> changed(String entity, List<NoteDraft> drafts) {
        return writeNotes.change(
                user.accountId(),
                EntityType.ofPath(entity),
                drafts,
                user.userId().value());
    }

    private static KeptView changed(Note note) {
        return new KeptView(note.id(), note.entity().id(), note.updatedAt().getEpochSecond());
    }

    private V4List<KeptView> answer(List<Note> notes, Function<Note, KeptView> view, V4Batch batch) {
        return request.batch(
                COLLECTION,
                notes.stream()
                        .map(note -> request.entity(view.apply(note), path(note)))
                        .toList(),
                batch.requestIds());
    }

    private V4Entity<NoteView> shown(Note note) {
        return request.entity(NoteView.of(note), path(note));
    }

    private static String path(Note note) {
        return "/api/v4/%s/%d/notes/%d"
                .formatted(note.entity().type().code(), note.entity().id(), note.id());
    }

    /** The entity of a path, with the slash behind it; empty if the path names none. */
    private static Optional<Long> entityId(String on) {
        return on.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(on.replace("/", "")));
    }
}
