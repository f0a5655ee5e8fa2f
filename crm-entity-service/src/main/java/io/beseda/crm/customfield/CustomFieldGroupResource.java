package io.beseda.crm.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.customfield.KeepCustomFieldGroups.GroupChange;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
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
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The groups of custom fields of the caller's account, as in amoCRM: operators read, administrators write. The main one can't be changed.
 */
@Path("/api/v4/{entity:leads|contacts|companies|customers}/custom_fields/groups")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class CustomFieldGroupResource {

    private static final String COLLECTION = "custom_field_groups";
    private static final String ID = "{id:[a-z]{1,20}(_\\d{1,18})?}";

    private final V4Request request;
    private final SignedInUser user;
    private final KeepCustomFieldGroups groups;

    @Inject
    public CustomFieldGroupResource(V4Request request, SignedInUser user, KeepCustomFieldGroups groups) {
        this.request = request;
        this.user = user;
        this.groups = groups;
    }

    @GET
    public V4List<CustomFieldGroup> list(@PathParam("entity") String entity) {
        EntityType type = EntityType.ofPath(entity);
        List<CustomFieldGroup> all = groups.all(account(), type);
        return request.batch(
                COLLECTION, all.stream().map(this::entity).toList(), Collections.nCopies(all.size(), null));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<V4List<CustomFieldGroup>> add(@PathParam("entity") String entity, JsonNode body) {
        V4Batch batch = V4Batch.of(body);
        List<GroupChange> given = batch.read(CustomFieldRequests::addedGroup);
        List<CustomFieldGroup> added = groups.add(account(), EntityType.ofPath(entity), given);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                request.batch(COLLECTION, added.stream().map(this::entity).toList(), batch.requestIds()));
    }

    @GET
    @Path(ID)
    public V4Entity<CustomFieldGroup> one(@PathParam("entity") String entity, @PathParam("id") String id) {
        return entity(groups.one(account(), EntityType.ofPath(entity), id));
    }

    @PATCH
    @Path(ID)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public V4Entity<CustomFieldGroup> change(
            @PathParam("entity") String entity, @PathParam("id") String id, JsonNode body) {
        GroupChange change =
                V4Batch.ofOne(body).read(CustomFieldRequests::changedGroup).get(0);
        return entity(groups.change(account(), EntityType.ofPath(entity), id, change));
    }

    @DELETE
    @Path(ID)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void remove(@PathParam("entity") String entity, @PathParam("id") String id) {
        groups.remove(account(), EntityType.ofPath(entity), id);
    }

    private AccountId account() {
        return user.accountId();
    }

    private V4Entity<CustomFieldGroup> entity(CustomFieldGroup group) {
        String path = "/api/v4/%s/custom_fields/groups/%s"
                .formatted(group.entityType().code(), group.id());
        return request.entity(group, path);
    }
}
