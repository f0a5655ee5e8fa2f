package io.beseda.chatconfig.feedbackbutton;

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

/** Who changed what about a feedback button, newest first; for administrators. */
@Path(FeedbackButtonResource.PATH + "/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class FeedbackButtonChangesResource {

    private final FeedbackButtonRepository buttons;
    private final AuditLog auditLog;

    @Inject
    public FeedbackButtonChangesResource(FeedbackButtonRepository buttons, AuditLog auditLog) {
        this.buttons = buttons;
        this.auditLog = auditLog;
    }

    /** @param before an entry's id: only older ones */
    @GET
    public SettingsChangesView list(
            @PathParam("id") UUID id,
            @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        buttons.existing(new FeedbackButtonId(id));
        return SettingsChangesView.of(auditLog.of(id, before, limit + 1), limit);
    }
}
