package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.feedbackbutton.FeedbackButtonId;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonRepository;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonResource;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The script of a feedback button's placement; 409 {@code placement-missing} until that placement is set up. */
@Path(FeedbackButtonResource.PATH + "/{id}/embed-script")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class FeedbackButtonScriptResource {

    private final FeedbackButtonRepository buttons;
    private final EmbedScripts scripts;

    @Inject
    public FeedbackButtonScriptResource(FeedbackButtonRepository buttons, EmbedScripts scripts) {
        this.buttons = buttons;
        this.scripts = scripts;
    }

    @GET
    public EmbedScriptView get(
            @PathParam("id") UUID id,
            @QueryParam("placement") @DefaultValue("web") String placementName,
            @QueryParam("locale") @DefaultValue("ru") String localeCode) {
        return scripts.of(buttons.existing(new FeedbackButtonId(id)).placements(), placementName, localeCode);
    }
}
