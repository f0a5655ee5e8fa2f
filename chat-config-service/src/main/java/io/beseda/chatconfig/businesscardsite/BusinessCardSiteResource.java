package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Settings of the business-card sites of the caller's account: operators read, administrators write. Another account's site
 * answers 404, like one that does not exist. A site's version is its {@code ETag}; a change or deletion with another one in
 * {@code If-Match} is refused with 412 {@code changed-meanwhile}.
 */
@Path(BusinessCardSiteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class BusinessCardSiteResource {

    public static final String PATH = "/api/settings/v1/business-card-sites";

    private final BusinessCardSiteRepository sites;
    private final OnlineChatRepository chats;
    private final CreateBusinessCardSite createBusinessCardSite;
    private final ChangeBusinessCardSite changeBusinessCardSite;
    private final DeleteOrRestoreBusinessCardSite deleteOrRestore;
    private final SiteAnswers answers;

    @Inject
    public BusinessCardSiteResource(
            BusinessCardSiteRepository sites,
            OnlineChatRepository chats,
            CreateBusinessCardSite createBusinessCardSite,
            ChangeBusinessCardSite changeBusinessCardSite,
            DeleteOrRestoreBusinessCardSite deleteOrRestore,
            SiteAnswers answers) {
        this.sites = sites;
        this.chats = chats;
        this.createBusinessCardSite = createBusinessCardSite;
        this.changeBusinessCardSite = changeBusinessCardSite;
        this.deleteOrRestore = deleteOrRestore;
        this.answers = answers;
    }

    @GET
    public BusinessCardSitesView list() {
        return answers.all(sites.allByName());
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<BusinessCardSiteView> create(@NotNull CreateBusinessCardSiteRequest request) {
        var checked = request.checked(chats);
        var site = createBusinessCardSite.create(checked.name(), checked.onlineChat());
        return answers.as(ResponseBuilder.created(URI.create(PATH + "/" + site.uuid())), site);
    }

    @GET
    @Path("{id}")
    public RestResponse<BusinessCardSiteView> get(@PathParam("id") UUID id) {
        return answers.ok(sites.existing(new BusinessCardSiteId(id)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<BusinessCardSiteView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ChangeBusinessCardSiteRequest request) {
        var site = changeBusinessCardSite.change(
                new BusinessCardSiteId(id), ExpectedVersion.of(ifMatch), request.checked(chats));
        return answers.ok(site);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteOrRestore.delete(new BusinessCardSiteId(id), ExpectedVersion.of(ifMatch));
    }

    /** Takes a deletion back. */
    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<BusinessCardSiteView> restore(@PathParam("id") UUID id) {
        return answers.ok(deleteOrRestore.restore(new BusinessCardSiteId(id)));
    }
}
