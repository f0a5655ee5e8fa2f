package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.onlinechat.OnlineChatResource;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the widgets of the account's chats run and where they were refused; some seconds late. Operators read. */
@Path(OnlineChatResource.PATH + "/sightings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class SightingsResource {

    private final ShowSightings showSightings;
    private final SignedInUser user;

    @Inject
    public SightingsResource(ShowSightings showSightings, SignedInUser user) {
        this.showSightings = showSightings;
        this.user = user;
    }

    @GET
    public SightingsView list() {
        return SightingsView.of(showSightings.show(user.accountId()));
    }
}
