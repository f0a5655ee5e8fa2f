package io.beseda.chatconfig.onlinechat;

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
 * Settings of the online chats of the caller's account: operators read, administrators write. Another account's chat answers
 * 404, like one that does not exist. A chat's version is its {@code ETag}; a change or deletion with another one in
 * {@code If-Match} is refused with 412 {@code changed-meanwhile}.
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
    private final DeleteOrRestoreOnlineChat deleteOrRestore;

    @Inject
    public OnlineChatResource(
            OnlineChatRepository chats,
            CreateOnlineChat createOnlineChat,
            ChangeOnlineChat changeOnlineChat,
            DeleteOrRestoreOnlineChat deleteOrRestore) {
        this.chats = chats;
        this.createOnlineChat = createOnlineChat;
        this.changeOnlineChat = changeOnlineChat;
        this.deleteOrRestore = deleteOrRestore;
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
        return answer(ResponseBuilder.created(URI.create(PATH + "/" + chat.id().value())), chat);
    }

    @GET
    @Path("{id}")
    public RestResponse<OnlineChatView> get(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), chats.existing(new OnlineChatId(id)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<OnlineChatView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ChangeOnlineChatRequest request) {
        var chat = changeOnlineChat.change(new OnlineChatId(id), ExpectedVersion.of(ifMatch), request.checked());
        return answer(ResponseBuilder.ok(), chat);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteOrRestore.delete(new OnlineChatId(id), ExpectedVersion.of(ifMatch));
    }

    /** Takes a deletion back. */
    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<OnlineChatView> restore(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), deleteOrRestore.restore(new OnlineChatId(id)));
    }

    private static RestResponse<OnlineChatView> answer(ResponseBuilder<OnlineChatView> builder, OnlineChat chat) {
        return builder.tag(ExpectedVersion.tag(chat.version()))
                .entity(OnlineChatView.of(chat))
                .build();
    }
}
