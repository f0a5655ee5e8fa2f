package io.beseda.crm.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entity.EntityViews.KeptView;
import io.beseda.crm.entitysearch.EntityFilter;
import io.beseda.crm.entitysearch.FilterRequests;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.ShowPipelines;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The leads, contacts, companies and customers of the caller's account, as in amoCRM. What another account has answers 404, like
 * what does not exist. A batch is taken all or none.
 */
@Path("/api/v4/{entity:leads|contacts|companies|customers}")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class EntityResource {

    private final V4Request request;
    private final SignedInUser user;
    private final EntityViews views;
    private final EntityKinds kinds;
    private final ShowEntityCatalog showCatalog;
    private final ShowPipelines showPipelines;
    private final ShowEntities showEntities;
    private final AddEntities addEntities;
    private final ChangeEntities changeEntities;

    @Inject
    public EntityResource(
            V4Request request,
            SignedInUser user,
            EntityViews views,
            EntityKinds kinds,
            ShowEntityCatalog showCatalog,
            ShowPipelines showPipelines,
            ShowEntities showEntities,
            AddEntities addEntities,
            ChangeEntities changeEntities) {
        this.request = request;
        this.user = user;
        this.views = views;
        this.kinds = kinds;
        this.showCatalog = showCatalog;
        this.showPipelines = showPipelines;
        this.showEntities = showEntities;
        this.addEntities = addEntities;
        this.changeEntities = changeEntities;
    }

    @GET
    public RestResponse<V4List<V4Embedding<EntityView>>> list(@PathParam("entity") String entity) {
        EntityFilter filter = FilterRequests.read(EntityType.ofPath(entity), request.query(), showPipelines.all());
        ShowEntities.Page page = showEntities.page(user.accountId(), filter);
        if (page.entities().isEmpty()) {
            return RestResponse.noContent();
        }
        var entities = page.entities().stream().map(views::entity).toList();
        return RestResponse.ok(request.page(entity, entities, filter.paging(), page.more()));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public V4Entity<V4Embedding<EntityView>> one(@PathParam("entity") String entity, @PathParam("id") long id) {
        return views.entity(showEntities.one(EntityType.ofPath(entity), id));
    }

    @POST
    public V4List<KeptView> add(@PathParam("entity") String entity, JsonNode body) {
        EntityKind kind = kinds.of(EntityType.ofPath(entity));
        EntityCatalog catalog = showCatalog.of(kind.type(), user.userId());
        V4Batch batch = V4Batch.of(body);
        List<EntityDraft> drafts = batch.read(item -> EntityRequests.added(item, kind, catalog));
        List<EntityState> added = addEntities.add(
                user.accountId(), kind.type(), drafts, user.userId().value());
        return request.batch(entity, added.stream().map(views::added).toList(), batch.requestIds());
    }

    @PATCH
    public V4List<KeptView> change(@PathParam("entity") String entity, JsonNode body) {
        EntityKind kind = kinds.of(EntityType.ofPath(entity));
        EntityCatalog catalog = showCatalog.of(kind.type(), user.userId());
        V4Batch batch = V4Batch.of(body);
        List<EntityDraft> drafts = batch.read(item -> EntityRequests.changed(item, kind, catalog));
        List<EntityState> changed = changeEntities.change(
                user.accountId(), kind.type(), drafts, user.userId().value());
        return request.batch(entity, changed.stream().map(views::changed).toList(), batch.requestIds());
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    public V4Entity<KeptView> change(@PathParam("entity") String entity, @PathParam("id") long id, JsonNode body) {
        EntityKind kind = kinds.of(EntityType.ofPath(entity));
        EntityCatalog catalog = showCatalog.of(kind.type(), user.userId());
        List<EntityDraft> draft = V4Batch.ofOne(body).read(item -> EntityRequests.changed(item, kind, catalog, id));
        List<EntityState> changed = changeEntities.change(
                user.accountId(), kind.type(), draft, user.userId().value());
        return views.changed(changed.get(0));
    }

    /** amoCRM deletes nothing here, and neither do we. */
    @DELETE
    @Path("{id:(\\d{1,18})?}")
    public RestResponse<Void> delete() {
        return RestResponse.status(RestResponse.Status.METHOD_NOT_ALLOWED);
    }
}
