package io.beseda.chatconfig.externalid;

import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The fields an online chat can keep its clients' identifiers in; a moment late after a change in the CRM. Operators read. */
@Path("/api/settings/v1/external-id-fields")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ExternalIdFieldResource {

    /** By name. */
    public record ExternalIdFieldsView(List<EligibleFieldView> items) {}

    /** @param type {@code text} or {@code numeric} */
    public record EligibleFieldView(CrmFieldId id, CrmEntityType entityType, String name, String type) {

        static EligibleFieldView of(CrmField field) {
            return new EligibleFieldView(field.id(), field.entityType(), field.name(), field.type());
        }
    }

    private final ExternalIdFieldRepository fields;

    @Inject
    public ExternalIdFieldResource(ExternalIdFieldRepository fields) {
        this.fields = fields;
    }

    @GET
    public ExternalIdFieldsView list() {
        return new ExternalIdFieldsView(
                fields.byName().stream().map(EligibleFieldView::of).toList());
    }
}
