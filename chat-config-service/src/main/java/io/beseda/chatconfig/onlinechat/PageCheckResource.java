package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.PageVerdict;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * Says how a page would be judged that asks for a chat. The address is read, never fetched, so nothing of the page or of any
 * network is learnt by it.
 */
@Path(OnlineChatResource.PATH + "/{id}/page-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class PageCheckResource {

    /** @param address of the page, as in a browser's address bar; at most 2048 characters */
    public record PageCheckRequest(String address) {}

    /** @param displayed the origin with an internationalised host as people read it */
    public record PageCheckView(String origin, String displayed, PageVerdict verdict) {}

    private final OnlineChatRepository chats;

    @Inject
    public PageCheckResource(OnlineChatRepository chats) {
        this.chats = chats;
    }

    @POST
    public PageCheckView check(@PathParam("id") UUID id, @NotNull PageCheckRequest request) {
        OnlineChat chat = chats.existing(new OnlineChatId(id));
        var errors = new FieldErrors();
        var read = errors.read(
                "/address", () -> PlacementAddress.parse(request.address() == null ? "" : request.address()));
        errors.refuseIfAny();
        PlacementAddress page = read.orElseThrow();
        return new PageCheckView(page.origin(), page.displayed(), PageVerdict.of(page, chat.placementAddresses()));
    }
}
