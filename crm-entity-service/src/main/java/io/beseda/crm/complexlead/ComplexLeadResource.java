package io.beseda.crm.complexlead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.complexlead.ComplexLead.Part;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityKinds;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entity.ShowEntityCatalog;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds leads with a contact and a company each, as in amoCRM. Duplicates are not looked for. */
@Path("/api/v4/leads/complex")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ComplexLeadResource {

    /** amoCRM's own limit of such a request. */
    private static final int MAX_LEADS = 50;

    /** What became of an entry. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AddedView(
            long id,
            @JsonProperty("contact_id") Long contactId,
            @JsonProperty("company_id") Long companyId,
            @JsonProperty("request_id") List<String> requestId,
            boolean merged) {}

    private final SignedInUser user;
    private final EntityKinds kinds;
    private final ShowEntityCatalog showCatalog;
    private final AddComplexLeads addComplexLeads;

    @Inject
    public ComplexLeadResource(
            SignedInUser user, EntityKinds kinds, ShowEntityCatalog showCatalog, AddComplexLeads addComplexLeads) {
        this.user = user;
        this.kinds = kinds;
        this.showCatalog = showCatalog;
        this.addComplexLeads = addComplexLeads;
    }

    @POST
    public List<AddedView> add(JsonNode body) {
        Map<EntityType, EntityCatalog> catalogs = new EnumMap<>(EntityType.class);
        for (EntityType type : List.of(EntityType.LEADS, EntityType.CONTACTS, EntityType.COMPANIES)) {
            catalogs.put(type, showCatalog.of(type, user.userId()));
        }
        V4Batch batch = V4Batch.of(body, MAX_LEADS);
        List<ComplexLead> given = batch.read(item -> complexLead(item, catalogs));
        List<AddComplexLeads.Added> added =
                addComplexLeads.add(user.accountId(), given, user.userId().value());
        return IntStream.range(0, added.size())
                .mapToObj(i -> view(added.get(i), batch.requestIds().get(i)))
                .toList();
    }

    private Optional<ComplexLead> complexLead(V4Item item, Map<EntityType, EntityCatalog> catalogs) {
        Optional<Part> contact = part(item, EntityType.CONTACTS, catalogs);
        Optional<Part> company = part(item, EntityType.COMPANIES, catalogs);
        return EntityRequests.addedAlone(item, kinds.of(EntityType.LEADS), catalogs.get(EntityType.LEADS))
                .map(lead -> new ComplexLead(lead, contact, company));
    }

    private Optional<Part> part(V4Item item, EntityType type, Map<EntityType, EntityCatalog> catalogs) {
        List<V4Item> given = item.object("_embedded")
                .flatMap(embedded -> embedded.list(type.code()))
                .orElse(List.of());
        if (given.size() > 1) {
            item.refuse("_embedded." + type.code(), V4Flaw.TOO_LONG, "One at most.");
        }
        return given.stream()
                .findFirst()
                .flatMap(part -> EntityRequests.added(part, kinds.of(type), catalogs.get(type))
                        .map(draft -> new Part(part.number("id"), draft)));
    }

    private static AddedView view(AddComplexLeads.Added added, String requestId) {
        return new AddedView(
                added.lead().id(),
                added.contact().map(EntityRef::id).orElse(null),
                added.company().map(EntityRef::id).orElse(null),
                List.of(requestId),
                false);
    }
}
