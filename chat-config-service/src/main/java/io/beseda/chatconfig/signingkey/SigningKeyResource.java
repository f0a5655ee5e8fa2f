package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.onlinechat.OnlineChatResource;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The signing keys of an online chat, for administrators only: whoever adds a key can speak as any client. Another account's
 * chat answers 404, like one that does not exist.
 */
@Path(OnlineChatResource.PATH + "/{id}/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class SigningKeyResource {

    private final OnlineChatRepository chats;
    private final SigningKeyRepository keys;
    private final CreateSigningKey createSigningKey;
    private final RevokeSigningKey revokeSigningKey;
    private final SignedInUser user;

    @Inject
    public SigningKeyResource(
            OnlineChatRepository chats,
            SigningKeyRepository keys,
            CreateSigningKey createSigningKey,
            RevokeSigningKey revokeSigningKey,
            SignedInUser user) {
        this.chats = chats;
        this.keys = keys;
        this.createSigningKey = createSigningKey;
        this.revokeSigningKey = revokeSigningKey;
        this.user = user;
    }

    @GET
    public SigningKeysView list(@PathParam("id") UUID id) {
        var chat = chats.existing(new OnlineChatId(id));
        return new SigningKeysView(
                keys.newestFirst(chat.id()).stream().map(SigningKeyView::of).toList());
    }

    /** 201 with the secret of an HS256 key, which is shown this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<CreatedSigningKeyView> create(
            @PathParam("id") UUID id, @NotNull CreateSigningKeyRequest request) {
        var checked = request.checked();
        var author = new KeyAuthor(user.userId(), user.name());
        var key = createSigningKey.create(new OnlineChatId(id), checked.name(), checked.publicKey(), author);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, CreatedSigningKeyView.of(key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{keyId}/revoke")
    public SigningKeyView revoke(@PathParam("id") UUID id, @PathParam("keyId") String keyId) {
        return SigningKeyView.of(revokeSigningKey.revoke(new OnlineChatId(id), new SigningKeyId(keyId)));
    }
}
