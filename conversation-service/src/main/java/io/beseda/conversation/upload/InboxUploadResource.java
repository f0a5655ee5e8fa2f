package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.AttachmentView;
import io.beseda.conversation.attachment.Owner;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes files from operators, to be sent with a message within a day. */
@Path(UploadPaths.INBOX_UPLOADS)
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxUploadResource {

    private final SignedInUser user;
    private final TakeFile takeFile;

    @Inject
    public InboxUploadResource(SignedInUser user, TakeFile takeFile) {
        this.user = user;
        this.takeFile = takeFile;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Upload a file: its bytes, as they are; at most 25 MB")
    @APIResponse(responseCode = "201", description = "Taken: send its id with a message.")
    @APIResponse(responseCode = "413", description = "It is too large.")
    @APIResponse(
            responseCode = "415",
            description = "Its content is of a type that is not taken, or not what its name says.")
    @APIResponse(responseCode = "429", description = "Too many files; Retry-After says when there is room again.")
    public RestResponse<AttachmentView> upload(
            @QueryParam("name") Optional<String> name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Optional<Long> declaredBytes,
            InputStream content) {
        TakeFile.MAX_SIZE.require(declaredBytes.orElse(0L));
        Attachment taken = takeFile.take(user.accountId(), Owner.operator(user.userId()), UploadName.of(name), content);
        return RestResponse.status(RestResponse.Status.CREATED, AttachmentView.of(taken));
    }
}
