package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.onlinechat.OnlineChatResource;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The script of a chat's placement; 409 {@code placement-missing} until that placement is set up. */
@Path(OnlineChatResource.PATH + "/{id}/embed-script")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class OnlineChatScriptResource {

    private final OnlineChatRepository chats;
    private final EmbedScripts scripts;

    @Inject
    public OnlineChatScriptResource(OnlineChatRepository chats, EmbedScripts scripts) {
        this.chats = chats;
        this.scripts = scripts;
    }

    @GET
    public EmbedScriptView get(
            @PathParam("id") UUID id,
            @QueryParam("placement") @DefaultValue("web") String placementName,
            @QueryParam("locale") @DefaultValue("ru") String localeCode) {
        return scripts.of(chats.existing(new OnlineChatId(id)).placements(), placementName, localeCode);
    }
}
