package io.beseda.conversation.clienthistory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What is held of a client of the account, for administrators. Which visitors it is, only the CRM knows: the caller brings what the CRM says. What
 * it names of another account is not found, like what does not exist.
 */
@Path("/api/inbox/v1")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Clients")
public class ClientHistoryResource {

    /** Its bodies bound themselves. */
    public static final String EXPORTS = "/api/inbox/v1/client-exports";

    private static final String ZIP = "application/zip";

    private final SignedInUser user;
    private final ClientHistoryRepository history;
    private final WriteExport writeExport;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public ClientHistoryResource(
            SignedInUser user,
            ClientHistoryRepository history,
            WriteExport writeExport,
            ObjectMapper json,
            Clock clock) {
        this.user = user;
        this.history = history;
        this.writeExport = writeExport;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Path("client-history-sizes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many conversations, messages and files a client has")
    public ClientHistorySizeView size(@NotNull @Valid ClientRequest client) {
        return ClientHistorySizeView.of(history.sizeOf(client.in(user.accountId()), clock.instant()));
    }

    @POST
    @Path("client-exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ZIP)
    @Operation(summary = "Everything that is held of a client as a ZIP archive; the body is the CRM's export of it")
    public Response export(InputStream body) throws IOException {
        AccountId account = user.accountId();
        CrmPart crm = CrmPart.receive(body);
        try {
            Client client = crm.client(json).in(account);
            StreamingOutput archive = out -> {
                try (crm) {
                    writeExport.write(client, crm, out);
                }
            };
            return Response.ok(archive, ZIP)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"client-%d.zip\"".formatted(client.contactId()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (IOException | RuntimeException e) {
            crm.close();
            throw e;
        }
    }
}
