package io.beseda.conversation.happening;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What was done with a conversation of the caller's account; another account's answers 404. */
@Path("/api/inbox/v1/conversations/{id}/happenings")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class HappeningResource {

    /** More are not shown: nobody reads them, and the list has no pages. */
    private static final int SHOWN = 500;

    private final SignedInUser user;
    private final HappeningRepository happenings;

    @Inject
    HappeningResource(SignedInUser user, HappeningRepository happenings) {
        this.user = user;
        this.happenings = happenings;
    }

    @GET
    @Operation(summary = "The newest 500 assignments, finishes and reopenings in the order in which they happened")
    public HappeningsView list(@RestPath UUID id) {
        List<Happening> found = happenings
                .newest(user.accountId(), new ConversationId(id), SHOWN)
                .orElseThrow(ConversationProblem::unknown);
        return new HappeningsView(found.stream().map(HappeningView::of).toList());
    }
}
