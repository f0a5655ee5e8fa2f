package io.beseda.crm.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Embedding;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The caller's account, as in amoCRM. */
@Path("/api/v4")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class V4AccountResource {

    private static final String DISABLED = "disabled";
    private static final Set<String> MODES = Set.of("segments", "periodicity");

    /** How customers are kept. */
    public record CustomersModeView(
            String mode, @JsonProperty("is_enabled") boolean enabled) {}

    private final V4Request request;
    private final SignedInUser user;
    private final ShowAccount showAccount;

    @Inject
    public V4AccountResource(V4Request request, SignedInUser user, ShowAccount showAccount) {
        this.request = request;
        this.user = user;
        this.showAccount = showAccount;
    }

    @GET
    @Path("account")
    public V4Entity<V4Embedding<V4AccountView>> account() {
        AccountRow account = showAccount.show(user.accountId());
        Map<String, Object> embedded = new LinkedHashMap<>();
        request.query().all("with").forEach(part -> embedded.putAll(V4AccountView.with(part, account)));
        return request.entity(
                new V4Embedding<>(V4AccountView.of(account, user.userId().value()), embedded), "/api/v4/account");
    }

    @PATCH
    @Path("customers/mode")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public CustomersModeView keepCustomers(JsonNode body) {
        String mode = V4Batch.ofOne(body).read(V4AccountResource::mode).get(0);
        String kept = showAccount.keepCustomers(user.accountId(), mode).customersMode();
        return new CustomersModeView(kept, !kept.equals(DISABLED));
    }

    private static Optional<String> mode(V4Item item) {
        if (!item.flag("is_enabled").orElse(true)) {
            return Optional.of(DISABLED);
        }
        Optional<String> mode = item.text("mode").filter(MODES::contains);
        if (mode.isEmpty()) {
            item.refuse("mode", V4Flaw.NOT_SUPPORTED_CHOICE, "segments or periodicity.");
        }
        return mode;
    }
}
