package io.beseda.chatconfig.onlinechat;

import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Settings of the online chats of the caller's account: operators read, administrators write. Another account's chat answers
 * 404, like one that does not exist.
 */
@Path(OnlineChatResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class OnlineChatResource {

    public static final String PATH = "/api/settings/v1/online-chats";

    private final OnlineChatRepository chats;
    private final CreateOnlineChat createOnlineChat;
    private final ChangeOnlineChat changeOnlineChat;

    @Inject
    public OnlineChatResource(
            OnlineChatRepository chats, CreateOnlineChat createOnlineChat, ChangeOnlineChat changeOnlineChat) {
        this.chats = chats;
        this.createOnlineChat = createOnlineChat;
        this.changeOnlineChat = changeOnlineChat;
    }

    @GET
    public OnlineChatsView list() {
        return new OnlineChatsView(
                chats.allByName().stream().map(OnlineChatView::of).toList());
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<OnlineChatView> create(@NotNull CreateOnlineChatRequest request) {
        var checked = request.checked();
        var chat = createOnlineChat.create(checked.name(), checked.conversationMode());
        return RestResponse.ResponseBuilder.<OnlineChatView>created(
                        URI.create(PATH + "/" + chat.id().value()))
                .entity(OnlineChatView.of(chat))
                .build();
    }

    @GET
    @Path("{id}")
    public OnlineChatView get(@PathParam("id") UUID id) {
        return OnlineChatView.of(chats.existing(new OnlineChatId(id)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public OnlineChatView change(@PathParam("id") UUID id, @NotNull ChangeOnlineChatRequest request) {
        return OnlineChatView.of(changeOnlineChat.change(new OnlineChatId(id), request.checked()));
    }
}
