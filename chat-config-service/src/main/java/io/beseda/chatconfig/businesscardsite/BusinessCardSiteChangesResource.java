package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsChangesView;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Who changed what about a business-card site, newest first; for administrators. */
@Path(BusinessCardSiteResource.PATH + "/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class BusinessCardSiteChangesResource {

    private final BusinessCardSiteRepository sites;
    private final AuditLog auditLog;

    @Inject
    public BusinessCardSiteChangesResource(BusinessCardSiteRepository sites, AuditLog auditLog) {
        this.sites = sites;
        this.auditLog = auditLog;
    }

    /** @param before an entry's id: only older ones */
    @GET
    public SettingsChangesView list(
            @PathParam("id") UUID id,
            @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        sites.existing(new BusinessCardSiteId(id));
        return SettingsChangesView.of(auditLog.of(id, before, limit + 1), limit);
    }
}
