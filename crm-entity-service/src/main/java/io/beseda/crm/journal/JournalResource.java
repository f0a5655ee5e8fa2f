package io.beseda.crm.journal;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Plain;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What was done with entities of the caller's account, as in amoCRM («events»). */
@Path("/api/v4/events")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@RolesAllowed(Roles.OPERATOR)
public class JournalResource {

    private static final List<String> TYPES = List.of(
            "lead_added",
            "contact_added",
            "company_added",
            "customer_added",
            "lead_status_changed",
            "sale_field_changed",
            "name_field_changed",
            "entity_responsible_changed",
            "entity_tag_added",
            "entity_tag_deleted",
            "entity_linked",
            "entity_unlinked",
            "common_note_added");

    /** A type of event. */
    public record TypeView(String key) {}

    private final V4Request request;
    private final SignedInUser user;
    private final ShowJournal showJournal;

    @Inject
    public JournalResource(V4Request request, SignedInUser user, ShowJournal showJournal) {
        this.request = request;
        this.user = user;
        this.showJournal = showJournal;
    }

    @GET
    public RestResponse<V4List<JournalView>> list() {
        JournalQuery query = JournalQuery.of(request.query());
        ShowJournal.Page page = showJournal.page(user.accountId(), query);
        if (page.entries().isEmpty()) {
            return RestResponse.noContent();
        }
        List<V4Entity<JournalView>> shown =
                page.entries().stream().map(this::entity).toList();
        return RestResponse.ok(request.page("events", shown, query.paging(), page.more()));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public V4Entity<JournalView> one(@PathParam("id") long id) {
        return entity(showJournal.one(user.accountId(), id));
    }

    /** Besides, each custom field has {@code custom_field_ID_value_changed}. */
    @GET
    @Path("types")
    public V4Plain<TypeView> types() {
        return request.list("events_types", TYPES.stream().map(TypeView::new).toList());
    }

    private V4Entity<JournalView> entity(JournalView entry) {
        return request.entity(entry, "/api/v4/events/" + entry.id());
    }
}
