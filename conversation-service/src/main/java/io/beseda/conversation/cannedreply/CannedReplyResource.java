package io.beseda.conversation.cannedreply;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The canned replies of the caller's account, which every operator may read and write. Another account's answers 404.
 */
@Path("/api/inbox/v1/canned-replies")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class CannedReplyResource {

    private final SignedInUser user;
    private final CannedReplyRepository replies;
    private final WriteCannedReply writeCannedReply;

    @Inject
    public CannedReplyResource(SignedInUser user, CannedReplyRepository replies, WriteCannedReply writeCannedReply) {
        this.user = user;
        this.replies = replies;
        this.writeCannedReply = writeCannedReply;
    }

    @GET
    @Operation(summary = "All canned replies by shortcut")
    public CannedRepliesView list() {
        return new CannedRepliesView(
                replies.all(user.accountId()).stream().map(CannedReplyView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Add a canned reply; 409 when its shortcut is taken, or the account has 500")
    public CannedReplyView add(@NotNull CannedReplyRequest request) {
        return CannedReplyView.of(
                writeCannedReply.add(user.accountId(), request.checkedShortcut(), request.checkedText()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a canned reply; 409 when its shortcut is taken")
    public CannedReplyView change(@RestPath UUID id, @NotNull CannedReplyRequest request) {
        return CannedReplyView.of(writeCannedReply.change(
                user.accountId(), new CannedReplyId(id), request.checkedShortcut(), request.checkedText()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a canned reply")
    public void delete(@RestPath UUID id) {
        writeCannedReply.delete(user.accountId(), new CannedReplyId(id));
    }
}
