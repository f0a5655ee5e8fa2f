package io.beseda.crm.incominglead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.EntityViews;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Embedding;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** What has come in to the caller's account and nobody has taken up yet, as in amoCRM («unsorted»). */
@Path("/api/v4/leads/unsorted")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class UnsortedResource {

    private static final String COLLECTION = "unsorted";

    /** What it is, of those who are linked with it. */
    record IdView(long id) {}

    private final V4Request request;
    private final SignedInUser user;
    private final UnsortedRequests requests;
    private final ShowIncomingLeads showIncomingLeads;
    private final AddIncomingLeads addIncomingLeads;
    private final SortIncomingLead sortIncomingLead;

    @Inject
    public UnsortedResource(
            V4Request request,
            SignedInUser user,
            UnsortedRequests requests,
            ShowIncomingLeads showIncomingLeads,
            AddIncomingLeads addIncomingLeads,
            SortIncomingLead sortIncomingLead) {
        this.request = request;
        this.user = user;
        this.requests = requests;
        this.showIncomingLeads = showIncomingLeads;
        this.addIncomingLeads = addIncomingLeads;
        this.sortIncomingLead = sortIncomingLead;
    }

    @GET
    public RestResponse<V4List<V4Embedding<UnsortedView>>> list() {
        IncomingLeadQuery query = IncomingLeadQuery.of(request.query());
        ShowIncomingLeads.Page page = showIncomingLeads.waiting(user.accountId(), query);
        if (page.incoming().isEmpty()) {
            return RestResponse.noContent();
        }
        List<V4Entity<V4Embedding<UnsortedView>>> shown =
                page.incoming().stream().map(this::view).toList();
        return RestResponse.ok(request.page(COLLECTION, shown, query.paging(), page.more()));
    }

    @GET
    @Path("summary")
    public SummaryView summary() {
        return showIncomingLeads.summary(user.accountId(), IncomingLeadQuery.of(request.query()));
    }

    @GET
    @Path("{uid:[0-9a-f]{1,64}}")
    public V4Entity<V4Embedding<UnsortedView>> one(@PathParam("uid") String uid) {
        return view(showIncomingLeads.one(user.accountId(), uid));
    }

    @POST
    @Path("{category:forms|sip}")
    public V4List<V4Embedding<UnsortedView>> add(@PathParam("category") String category, JsonNode body) {
        V4Batch batch = V4Batch.of(body);
        List<NewIncomingLead> given = batch.read(item -> requests.added(item, user.userId()));
        List<ShowIncomingLeads.Shown> added =
                addIncomingLeads.add(user.accountId(), Category.of(category).orElseThrow(), given, user.userId());
        return request.batch(COLLECTION, added.stream().map(this::view).toList(), batch.requestIds());
    }

    @POST
    @Path("{uid:[0-9a-f]{1,64}}/accept")
    public V4Entity<V4Embedding<UnsortedView>> accept(@PathParam("uid") String uid, JsonNode body) {
        UnsortedRequests.Sorting sorting = sorting(body);
        sortIncomingLead.accept(user.accountId(), uid, sorting.responsible(), sorting.status(), user.userId());
        return view(showIncomingLeads.one(user.accountId(), uid));
    }

    @DELETE
    @Path("{uid:[0-9a-f]{1,64}}/decline")
    public V4Entity<V4Embedding<UnsortedView>> decline(@PathParam("uid") String uid, JsonNode body) {
        sorting(body);
        sortIncomingLead.decline(user.accountId(), uid, user.userId());
        return view(showIncomingLeads.one(user.accountId(), uid));
    }

    @POST
    @Path("{uid:[0-9a-f]{1,64}}/link")
    public V4Entity<V4Embedding<LinkedView>> link(@PathParam("uid") String uid, JsonNode body) {
        EntityRef target = V4Batch.ofOne(body).read(UnsortedRequests::target).get(0);
        EntityState linked = sortIncomingLead.link(user.accountId(), uid, target, user.userId());
        return request.entity(
                new V4Embedding<>(new LinkedView(uid), Map.of(target.type().code(), entities(List.of(linked.ref())))),
                path(uid));
    }

    /** What was linked. */
    public record LinkedView(String uid) {}

    /** Some libraries send an empty list for no body. */
    private UnsortedRequests.Sorting sorting(JsonNode body) {
        JsonNode object = body == null || body.isArray() ? JsonNodeFactory.instance.objectNode() : body;
        return V4Batch.ofOne(object)
                .read(item -> requests.sorting(item, user.userId()))
                .get(0);
    }

    private V4Entity<V4Embedding<UnsortedView>> view(ShowIncomingLeads.Shown shown) {
        Map<String, List<?>> embedded = new LinkedHashMap<>();
        embedded.put(
                "leads",
                entities(List.of(
                        new EntityRef(EntityType.LEADS, shown.incoming().lead().value()))));
        embedded.put("contacts", entities(shown.contacts()));
        embedded.put("companies", entities(shown.companies()));
        return request.entity(
                new V4Embedding<>(UnsortedView.of(shown.incoming()), embedded),
                path(shown.incoming().uid()));
    }

    private List<V4Entity<IdView>> entities(List<EntityRef> refs) {
        return refs.stream()
                .map(ref -> request.entity(new IdView(ref.id()), EntityViews.path(ref)))
                .toList();
    }

    private static String path(String uid) {
        return "/api/v4/leads/unsorted/" + uid;
    }
}
