package io.beseda.conversation.inbox;

import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Counts an online chat's open conversations. A chat nobody wrote in, or another account's, has none. */
@Path("/api/inbox/v1/online-chats/{onlineChatId}/open-conversations")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class OpenConversationsResource {

    private final SignedInUser user;
    private final InboxRepository inbox;

    @Inject
    public OpenConversationsResource(SignedInUser user, InboxRepository inbox) {
        this.user = user;
        this.inbox = inbox;
    }

    @GET
    @Operation(summary = "How many conversations are open, and how many clients hold more than one")
    public OpenConversationsView count(@RestPath UUID onlineChatId) {
        return inbox.countOpen(user.accountId(), new OnlineChatId(onlineChatId));
    }
}
