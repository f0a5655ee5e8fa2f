package io.beseda.crm.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Plain;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** What entities of the caller's account are linked with, as in amoCRM, of one entity or of many at once. */
@Path("/api/v4/{entity:leads|contacts|companies|customers}")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class LinkResource {

    private static final String COLLECTION = "links";

    private final V4Request request;
    private final SignedInUser user;
    private final ShowLinks showLinks;
    private final LinkEntities linkEntities;

    @Inject
    public LinkResource(V4Request request, SignedInUser user, ShowLinks showLinks, LinkEntities linkEntities) {
        this.request = request;
        this.user = user;
        this.showLinks = showLinks;
        this.linkEntities = linkEntities;
    }

    @GET
    @Path("{id:\\d{1,18}}/links")
    public RestResponse<V4Plain<LinkView>> list(@PathParam("entity") String entity, @PathParam("id") long id) {
        EntityRef ref = new EntityRef(EntityType.ofPath(entity), id);
        List<LinkView> found = showLinks.of(user.accountId(), ref).stream()
                .map(link -> LinkView.of(ref, link))
                .filter(this::isAskedFor)
                .toList();
        return found.isEmpty() ? RestResponse.noContent() : RestResponse.ok(request.list(COLLECTION, found));
    }

    @GET
    @Path("links")
    public RestResponse<V4Plain<LinkView>> listOfMany(@PathParam("entity") String entity) {
        EntityType type = EntityType.ofPath(entity);
        List<Long> ids = numbers("filter[entity_id]");
        List<LinkView> found = showLinks.of(user.accountId(), type, ids).entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(link -> LinkView.of(new EntityRef(type, of.getKey()), link)))
                .filter(this::isAskedFor)
                .toList();
        return found.isEmpty() ? RestResponse.noContent() : RestResponse.ok(request.list(COLLECTION, found));
    }

    @POST
    @Path("{id:\\d{1,18}}/link")
    public V4Plain<LinkView> link(@PathParam("entity") String entity, @PathParam("id") long id, JsonNode body) {
        return link(EntityType.ofPath(entity), Optional.of(id), body);
    }

    @POST
    @Path("link")
    public V4Plain<LinkView> linkMany(@PathParam("entity") String entity, JsonNode body) {
        return link(EntityType.ofPath(entity), Optional.empty(), body);
    }

    @POST
    @Path("{id:\\d{1,18}}/unlink")
    public void unlink(@PathParam("entity") String entity, @PathParam("id") long id, JsonNode body) {
        unlink(EntityType.ofPath(entity), Optional.of(id), body);
    }

    @POST
    @Path("unlink")
    public void unlinkMany(@PathParam("entity") String entity, JsonNode body) {
        unlink(EntityType.ofPath(entity), Optional.empty(), body);
    }

    private V4Plain<LinkView> link(EntityType type, Optional<Long> id, JsonNode body) {
        List<EntityLink> given = V4Batch.of(body).read(item -> LinkRequests.link(item, type, id));
        linkEntities.link(user.accountId(), given, user.userId().value());
        return request.list(
                COLLECTION,
                given.stream()
                        .map(link -> LinkView.of(link.from().type() == type ? link.from() : link.to(), link))
                        .toList());
    }

    private void unlink(EntityType type, Optional<Long> id, JsonNode body) {
        List<EntityLink> given = V4Batch.of(body).read(item -> LinkRequests.link(item, type, id));
        linkEntities.unlink(user.accountId(), given, user.userId().value());
    }

    private boolean isAskedFor(LinkView link) {
        List<Long> ids = numbers("filter[to_entity_id]");
        List<String> types = request.query().all("filter[to_entity_type]");
        return (ids.isEmpty() || ids.contains(link.toEntityId()))
                && (types.isEmpty() || types.contains(link.toEntityType().code()));
    }

    private List<Long> numbers(String name) {
        return request.query().all(name).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
