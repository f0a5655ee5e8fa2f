package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes business-card sites and takes them off; doing it twice is doing it once. */
@Path(BusinessCardSiteResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class BusinessCardSitePublicationResource {

    private final PublishBusinessCardSite publishBusinessCardSite;
    private final SiteAnswers answers;

    @Inject
    public BusinessCardSitePublicationResource(PublishBusinessCardSite publishBusinessCardSite, SiteAnswers answers) {
        this.publishBusinessCardSite = publishBusinessCardSite;
        this.answers = answers;
    }

    /** People see the draft as it is now. */
    @POST
    @Path("publish")
    public RestResponse<BusinessCardSiteView> publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.ok(publishBusinessCardSite.publish(new BusinessCardSiteId(id), ExpectedVersion.of(ifMatch)));
    }

    /** People find no page any more. */
    @POST
    @Path("unpublish")
    public RestResponse<BusinessCardSiteView> unpublish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.ok(publishBusinessCardSite.unpublish(new BusinessCardSiteId(id), ExpectedVersion.of(ifMatch)));
    }
}
