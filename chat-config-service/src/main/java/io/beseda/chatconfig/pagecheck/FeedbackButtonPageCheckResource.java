package io.beseda.chatconfig.pagecheck;

import io.beseda.chatconfig.feedbackbutton.FeedbackButtonId;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonRepository;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonResource;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Says how a page would be judged that asks for a chat. */
@Path(FeedbackButtonResource.PATH + "/{id}/page-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class FeedbackButtonPageCheckResource {

    private final FeedbackButtonRepository buttons;

    @Inject
    public FeedbackButtonPageCheckResource(FeedbackButtonRepository buttons) {
        this.buttons = buttons;
    }

    @POST
    public PageCheckView check(@PathParam("id") UUID id, @NotNull PageCheckRequest request) {
        return request.judgedBy(buttons.existing(new FeedbackButtonId(id)).placements());
    }
}
