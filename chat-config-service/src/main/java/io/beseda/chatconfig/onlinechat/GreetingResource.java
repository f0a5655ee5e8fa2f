package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.greeting.Greeting;
import io.beseda.chatconfig.greeting.GreetingRequest;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The greeting bot of an online chat, always told whole. Its {@code ETag} is the chat's version: a change with another one in
 * {@code If-Match} is refused with 412 {@code changed-meanwhile}.
 */
@Path(OnlineChatResource.PATH + "/{id}/greeting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class GreetingResource {

    private final OnlineChatRepository chats;
    private final ChangeOnlineChat changeOnlineChat;

    @Inject
    public GreetingResource(OnlineChatRepository chats, ChangeOnlineChat changeOnlineChat) {
        this.chats = chats;
        this.changeOnlineChat = changeOnlineChat;
    }

    @GET
    public RestResponse<Greeting> get(@PathParam("id") UUID id) {
        return answer(chats.existing(new OnlineChatId(id)));
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<Greeting> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull GreetingRequest request) {
        return answer(changeOnlineChat.greet(new OnlineChatId(id), ExpectedVersion.of(ifMatch), request.checked()));
    }

    private static RestResponse<Greeting> answer(OnlineChat chat) {
        return ResponseBuilder.ok(chat.greeting())
                .tag(ExpectedVersion.tag(chat.version()))
                .build();
    }
}
