package io.beseda.crm.erasure;

import io.beseda.crm.erasure.ErasureView.ErasuresView;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The record of erasures, for the account's administrators. */
@Path("/api/crm/v1/erasures")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ErasureResource {

    private final SignedInUser user;
    private final ClientErasureRepository erasures;

    @Inject
    public ErasureResource(SignedInUser user, ClientErasureRepository erasures) {
        this.user = user;
        this.erasures = erasures;
    }

    @GET
    public ErasuresView list() {
        return new ErasuresView(
                erasures.newest(user.accountId()).stream().map(ErasureView::of).toList());
    }

    @GET
    @Path("{id}")
    public ErasureView one(@RestPath UUID id) {
        return erasures.find(user.accountId(), id)
                .map(ErasureView::of)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such erasure"));
    }
}
