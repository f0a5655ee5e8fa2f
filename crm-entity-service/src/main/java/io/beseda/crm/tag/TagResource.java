package io.beseda.crm.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
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
import org.jboss.resteasy.reactive.RestResponse;

/** The tags that entities of the caller's account can have, as in amoCRM. */
@Path("/api/v4/{entity:leads|contacts|companies|customers}/tags")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class TagResource {

    private static final String COLLECTION = "tags";

    private final V4Request request;
    private final SignedInUser user;
    private final ShowTags showTags;
    private final TagEntities tagEntities;

    @Inject
    public TagResource(V4Request request, SignedInUser user, ShowTags showTags, TagEntities tagEntities) {
        this.request = request;
        this.user = user;
        this.showTags = showTags;
        this.tagEntities = tagEntities;
    }

    @GET
    public RestResponse<V4List<Tag>> list(@PathParam("entity") String entity) {
        EntityType type = EntityType.ofPath(entity);
        V4Paging paging = V4Paging.of(request.query());
        ShowTags.Page page = showTags.page(
                user.accountId(), type, request.query().first("query").orElse(""), paging);
        return page.tags().isEmpty()
                ? RestResponse.noContent()
                : RestResponse.ok(request.page(COLLECTION, entities(type, page.tags()), paging, page.more()));
    }

    /** A name that is there already answers that tag. */
    @POST
    public V4List<Tag> add(@PathParam("entity") String entity, JsonNode body) {
        EntityType type = EntityType.ofPath(entity);
        V4Batch batch = V4Batch.of(body);
        List<String> names = batch.read(item -> {
            item.require("name", "Give the tag a name.");
            return TagRequests.name(item);
        });
        return request.batch(
                COLLECTION, entities(type, tagEntities.named(user.accountId(), type, names)), batch.requestIds());
    }

    private List<V4Entity<Tag>> entities(EntityType type, List<Tag> tags) {
        return tags.stream()
                .map(tag -> request.entity(tag, "/api/v4/%s/tags/%d".formatted(type.code(), tag.id())))
                .toList();
    }
}
