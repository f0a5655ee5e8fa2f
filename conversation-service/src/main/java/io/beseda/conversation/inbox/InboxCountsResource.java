package io.beseda.conversation.inbox;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts the open conversations of the caller's account. */
@Path("/api/inbox/v1/counts")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxCountsResource {

    private final SignedInUser user;
    private final InboxRepository inbox;

    @Inject
    public InboxCountsResource(SignedInUser user, InboxRepository inbox) {
        this.user = user;
        this.inbox = inbox;
    }

    @GET
    @Operation(summary = "How many conversations are open: all, the caller's, nobody's")
    public InboxCountsView count() {
        return inbox.count(user.accountId(), user.userId());
    }
}
