package io.beseda.chatconfig.picture;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes the pictures of the caller's account, and shows them to its users before anybody else may see them. */
@Path(PictureResource.PATH)
@RolesAllowed(Roles.OPERATOR)
public class PictureResource {

    static final String PATH = "/api/settings/v1/pictures";

    private final TakePicture takePicture;
    private final PictureRepository pictures;
    private final SignedInUser user;

    @Inject
    public PictureResource(TakePicture takePicture, PictureRepository pictures, SignedInUser user) {
        this.takePicture = takePicture;
        this.pictures = pictures;
        this.user = user;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Upload a picture: its bytes, as they are; PNG, JPEG, WebP or GIF of at most 10 MB")
    @APIResponse(responseCode = "201", description = "Taken, and drawn anew: put its id where it is to be shown.")
    @APIResponse(responseCode = "413", description = "It is too large.")
    @APIResponse(responseCode = "415", description = "It is no picture of these formats, or has too many pixels.")
    @APIResponse(responseCode = "429", description = "Too many were uploaded that nothing shows.")
    public RestResponse<PictureView> upload(
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Optional<Long> declaredBytes, InputStream content) {
        TakePicture.MAX_SIZE.require(declaredBytes.orElse(0L));
        return RestResponse.status(
                RestResponse.Status.CREATED, PictureView.of(takePicture.take(user.accountId(), content)));
    }

    @GET
    @Path("{pictureId}")
    @Operation(summary = "A picture of the account, whether something shows it or not")
    public Response get(@PathParam("pictureId") String id) {
        return PictureId.find(id)
                .flatMap(picture -> pictures.find(user.accountId(), picture))
                .map(picture -> Response.ok(picture.content(), picture.contentType())
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                        .build())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such picture."));
    }
}
