package io.beseda.crm.entitycard;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * The cards of the caller's leads, contacts, companies and customers, without what {@code /api/v4} tells of them. Another
 * account's entity answers 404, like one that does not exist.
 */
@Path("/api/crm/v1/entity-cards/{entity:leads|contacts|companies|customers}/{id:\\d{1,18}}")
@RolesAllowed(Roles.OPERATOR)
public class EntityCardResource {

    private final SignedInUser user;
    private final ShowEntityCard showEntityCard;

    @Inject
    public EntityCardResource(SignedInUser user, ShowEntityCard showEntityCard) {
        this.user = user;
        this.showEntityCard = showEntityCard;
    }

    @GET
    public EntityCardView card(@PathParam("entity") String entity, @PathParam("id") long id) {
        return showEntityCard.card(user.accountId(), new EntityRef(EntityType.ofPath(entity), id));
    }
}
