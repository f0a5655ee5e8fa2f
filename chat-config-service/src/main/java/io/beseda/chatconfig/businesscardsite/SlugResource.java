package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says whether a slug is free among the sites of all accounts; 400 for one that no site may have. */
@Path(BusinessCardSiteResource.PATH + "/slugs/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class SlugResource {

    private final Slugs slugs;

    @Inject
    public SlugResource(Slugs slugs) {
        this.slugs = slugs;
    }

    @GET
    public SlugView get(@PathParam("slug") String given) {
        var errors = new FieldErrors();
        var slug = errors.read("/slug", () -> new Slug(given));
        errors.refuseIfAny();
        return new SlugView(slugs.isFree(slug.orElseThrow()));
    }
}
