package io.beseda.crm.erasure;

import io.beseda.crm.contact.ContactId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * What is held of the clients of the caller's account, for its administrators: shown, exported, erased. Another account's contact answers 404, like
 * one that does not exist.
 */
@Path("/api/crm/v1/contacts/{id:\\d{1,18}}")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ClientResource {

    private final SignedInUser user;
    private final ExportClient exportClient;
    private final EraseClient eraseClient;

    @Inject
    public ClientResource(SignedInUser user, ExportClient exportClient, EraseClient eraseClient) {
        this.user = user;
        this.exportClient = exportClient;
        this.eraseClient = eraseClient;
    }

    /** How much of it there is. */
    @GET
    @Path("holdings")
    public HoldingsView holdings(@PathParam("id") long id) {
        return exportClient.holdings(user.accountId(), new ContactId(id));
    }

    /** All of it. Bring it to {@code POST /api/inbox/v1/client-exports}, which adds the conversations and files. */
    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@PathParam("id") long id) {
        AccountId account = user.accountId();
        ContactId contact = new ContactId(id);
        exportClient.holdings(account, contact);
        StreamingOutput document = out -> exportClient.write(account, contact, out);
        return Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Erases it, here at once and in the other services soon: the answer's erasure tells how far they are. Asking again changes nothing. */
    @POST
    @Path("erasure")
    public ErasureView erase(@PathParam("id") long id, @NotNull ErasureRequest request) {
        eraseClient.requireKnown(user.accountId(), new ContactId(id));
        request.requireMeaning(id);
        ClientErasure erasure = eraseClient.erase(user.accountId(), new ContactId(id), user.userId(), user.name());
        return ErasureView.of(erasure);
    }
}
