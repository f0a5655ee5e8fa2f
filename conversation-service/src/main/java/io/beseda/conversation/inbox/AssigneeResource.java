package io.beseda.conversation.inbox;

import io.beseda.conversation.assignment.AssignConversation;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who takes care of a conversation of the caller's account; another account's answers 404. */
@Path("/api/inbox/v1/conversations/{id}/assignee")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class AssigneeResource {

    private final SignedInUser user;
    private final InboxRepository inbox;
    private final AssignConversation assignConversation;

    @Inject
    public AssigneeResource(SignedInUser user, InboxRepository inbox, AssignConversation assignConversation) {
        this.user = user;
        this.inbox = inbox;
        this.assignConversation = assignConversation;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give it to an operator, or to nobody; 409 when it is finished")
    public ConversationView assign(@RestPath UUID id, @NotNull AssigneeRequest request) {
        ConversationId conversationId = new ConversationId(id);
        Author.Operator by = new Author.Operator(user.userId(), user.name());
        assignConversation.assign(user.accountId(), by, conversationId, request.operator());
        return inbox.find(user.accountId(), conversationId).orElseThrow();
    }
}
