package io.beseda.conversation.download;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.widget.SignedInVisitor;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Links to the files of a visitor's own conversations, and to those it has not sent yet. Somebody else's file and a missing one
 * are alike: 404.
 */
@Path("/api/visitor/v1/attachments/{id}/links")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
public class VisitorFileLinksResource {

    private final SignedInVisitor signedIn;
    private final AttachmentRepository attachments;
    private final FileLinks links;

    @Inject
    public VisitorFileLinksResource(SignedInVisitor signedIn, AttachmentRepository attachments, FileLinks links) {
        this.signedIn = signedIn;
        this.attachments = attachments;
        this.links = links;
    }

    @GET
    @Operation(summary = "Links to a file that work without a token for some minutes")
    public AttachmentLinksView links(@RestPath UUID id) {
        Visitor visitor = signedIn.visitor();
        return attachments
                .find(visitor, new AttachmentId(id))
                .map(file -> links.to(visitor.accountId(), file))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such file"));
    }
}
