package io.beseda.crm.externalid;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** What is to be known of the external IDs of an account's clients. Operators read. */
@Path("/api/crm/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ExternalIdResource {

    private static final int SHOWN = 200;

    /** The youngest first, 200 at most. */
    public record ConflictsView(List<ConflictView> items) {}

    /**
     * An external ID that several contacts have: none of them is shown any history.
     *
     * @param since when it became so, or the contacts others
     */
    public record ConflictView(long fieldId, String externalId, List<ContactView> contacts, Instant since) {}

    /** One of them. */
    public record ContactView(long id, String name) {}

    /** The field that was chosen last first. */
    public record IndexesView(List<IndexView> items) {}

    /**
     * How far the values of a field that was chosen are looked through.
     *
     * @param state {@code running} or {@code finished}
     * @param lookedAt different values
     * @param inAll as many as there were when it was chosen; in the end, as many as were found
     * @param finishedAt absent while it goes on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndexView(
            long fieldId, String state, long lookedAt, long inAll, Instant startedAt, Instant finishedAt) {

        static IndexView of(IndexRepository.Index index) {
            return new IndexView(
                    index.field().value(),
                    index.finishedAt().isPresent() ? "finished" : "running",
                    index.lookedAt(),
                    Math.max(index.inAll(), index.lookedAt()),
                    index.startedAt(),
                    index.finishedAt().orElse(null));
        }
    }

    private final SignedInUser user;
    private final ConflictRepository conflicts;
    private final IndexRepository indexes;

    @Inject
    ExternalIdResource(SignedInUser user, ConflictRepository conflicts, IndexRepository indexes) {
        this.user = user;
        this.conflicts = conflicts;
        this.indexes = indexes;
    }

    @GET
    @Path("external-id-conflicts")
    public ConflictsView conflicts() {
        return new ConflictsView(conflicts.all(user.accountId(), SHOWN));
    }

    @GET
    @Path("external-id-indexes")
    public IndexesView indexes() {
        return new IndexesView(
                indexes.all(user.accountId()).stream().map(IndexView::of).toList());
    }
}
