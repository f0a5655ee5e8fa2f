package io.beseda.crm.globalsearch;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The search over everything the caller's account has in the CRM, for a field that answers while one types. */
@Path("/api/crm/v1/search")
@RolesAllowed(Roles.OPERATOR)
public class SearchResource {

    private static final int MAX_LENGTH = 250;

    private final SignedInUser user;
    private final FindEntities findEntities;

    @Inject
    public SearchResource(SignedInUser user, FindEntities findEntities) {
        this.user = user;
        this.findEntities = findEntities;
    }

    @GET
    public FoundView search(@QueryParam("query") @DefaultValue("") @Size(max = MAX_LENGTH) String query) {
        return findEntities.find(user.accountId(), query);
    }
}
