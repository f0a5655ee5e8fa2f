package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.picture.PictureId;
import io.beseda.chatconfig.picture.PictureRepository;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Pictures that everybody may see. Their addresses name their content, so that they never change. */
@Path("/s/pictures/{id}")
@PermitAll
public class PublicPictureResource {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PictureRepository pictures;

    @Inject
    public PublicPictureResource(PictureRepository pictures) {
        this.pictures = pictures;
    }

    /** Behind a policy that lets nothing run, were it ever taken for a page. */
    @GET
    public Response get(@PathParam("id") String id) {
        return PictureId.find(id)
                .flatMap(pictures::findPublic)
                .map(picture -> Response.ok(picture.content(), picture.contentType())
                        .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .build())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such picture."));
    }
}
