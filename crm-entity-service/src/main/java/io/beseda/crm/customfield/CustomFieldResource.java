package io.beseda.crm.customfield;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The custom fields of the caller's account, as in amoCRM: operators read, administrators write. Another account's field answers
 * 404, like one that does not exist. A batch is taken all or none.
 */
@Path("/api/v4/{entity:leads|contacts|companies|customers}/custom_fields")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class CustomFieldResource {

    private static final String COLLECTION = "custom_fields";

    private final V4Request request;
    private final ShowCustomFields showCustomFields;
    private final AddCustomFields addCustomFields;
    private final ChangeCustomFields changeCustomFields;
    private final DeleteCustomField deleteCustomField;
    private final KeepCustomFieldGroups groups;
    private final SignedInUser user;

    @Inject
    public CustomFieldResource(
            V4Request request,
            ShowCustomFields showCustomFields,
            AddCustomFields addCustomFields,
            ChangeCustomFields changeCustomFields,
            DeleteCustomField deleteCustomField,
            KeepCustomFieldGroups groups,
            SignedInUser user) {
        this.request = request;
        this.showCustomFields = showCustomFields;
        this.addCustomFields = addCustomFields;
        this.changeCustomFields = changeCustomFields;
        this.deleteCustomField = deleteCustomField;
        this.groups = groups;
        this.user = user;
    }

    @GET
    public RestResponse<V4List<CustomFieldView>> list(@PathParam("entity") String entity) {
        CustomFieldQuery query = CustomFieldRequests.query(EntityType.ofPath(entity), request.query());
        ShowCustomFields.Page page = showCustomFields.page(query);
        if (page.fields().isEmpty()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok(request.page(COLLECTION, entities(page.fields()), query.paging(), page.total()));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<V4List<CustomFieldView>> add(@PathParam("entity") String entity, JsonNode body) {
        EntityType type = EntityType.ofPath(entity);
        Set<String> known = groups.ids(user.accountId(), type);
        V4Batch batch = V4Batch.of(body);
        var added = addCustomFields.add(type, batch.read(item -> CustomFieldRequests.created(item, known)));
        return RestResponse.status(
                RestResponse.Status.CREATED, request.batch(COLLECTION, entities(added), batch.requestIds()));
    }

    @PATCH
    @RolesAllowed(Roles.ADMINISTRATOR)
    public V4List<CustomFieldView> change(@PathParam("entity") String entity, JsonNode body) {
        EntityType type = EntityType.ofPath(entity);
        Set<String> known = groups.ids(user.accountId(), type);
        V4Batch batch = V4Batch.of(body);
        var changed = changeCustomFields.change(type, batch.read(item -> CustomFieldRequests.changed(item, known)));
        return request.batch(COLLECTION, entities(changed), batch.requestIds());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public V4Entity<CustomFieldView> get(@PathParam("entity") String entity, @PathParam("id") long id) {
        return entity(showCustomFields.one(EntityType.ofPath(entity), new FieldId(id)));
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public V4Entity<CustomFieldView> change(
            @PathParam("entity") String entity, @PathParam("id") long id, JsonNode body) {
        EntityType type = EntityType.ofPath(entity);
        Set<String> known = groups.ids(user.accountId(), type);
        List<CustomFieldChange> change =
                V4Batch.ofOne(body).read(item -> CustomFieldRequests.changed(item, new FieldId(id), known));
        return entity(changeCustomFields.change(type, change).get(0));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void delete(@PathParam("entity") String entity, @PathParam("id") long id) {
        deleteCustomField.delete(EntityType.ofPath(entity), new FieldId(id));
    }

    private List<V4Entity<CustomFieldView>> entities(List<CustomFieldView> fields) {
        return fields.stream().map(this::entity).toList();
    }

    private V4Entity<CustomFieldView> entity(CustomFieldView field) {
        String entity = field.entityType().code();
        return request.entity(
                field,
                "/api/v4/%s/custom_fields/%s".formatted(entity, field.id().value()));
    }
}
