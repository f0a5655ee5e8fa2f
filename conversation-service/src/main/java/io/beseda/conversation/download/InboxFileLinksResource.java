package io.beseda.conversation.download;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.Owner;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
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

/** Links to the files of the account's conversations, and to those the caller has not sent yet. */
@Path("/api/inbox/v1/attachments/{id}/links")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxFileLinksResource {

    private final SignedInUser user;
    private final AttachmentRepository attachments;
    private final FileLinks links;

    @Inject
    public InboxFileLinksResource(SignedInUser user, AttachmentRepository attachments, FileLinks links) {
        this.user = user;
        this.attachments = attachments;
        this.links = links;
    }

    @GET
    @Operation(summary = "Links to a file that work without a token for some minutes")
    public AttachmentLinksView links(@RestPath UUID id) {
        return attachments
                .find(user.accountId(), Owner.operator(user.userId()), new AttachmentId(id))
                .map(file -> links.to(user.accountId(), file))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such file"));
    }
}
