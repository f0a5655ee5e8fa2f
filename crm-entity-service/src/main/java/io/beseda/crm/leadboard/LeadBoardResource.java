package io.beseda.crm.leadboard;

import io.beseda.crm.entitysearch.EntityFilter;
import io.beseda.crm.entitysearch.FilterRequests;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.Pipelines;
import io.beseda.crm.pipeline.ShowPipelines;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * The leads of the caller's account as the console's board shows them. Both answers take the {@code query}, filters, order and
 * pages of {@code /api/v4/leads}.
 */
@Path("/api/crm/v1/lead-board")
@RolesAllowed(Roles.OPERATOR)
public class LeadBoardResource {

    private final V4Request request;
    private final SignedInUser user;
    private final ShowPipelines showPipelines;
    private final ShowLeadBoard showLeadBoard;

    @Inject
    public LeadBoardResource(
            V4Request request, SignedInUser user, ShowPipelines showPipelines, ShowLeadBoard showLeadBoard) {
        this.request = request;
        this.user = user;
        this.showPipelines = showPipelines;
        this.showLeadBoard = showLeadBoard;
    }

    @GET
    @Path("leads")
    public BoardPageView leads() {
        return showLeadBoard.page(user.accountId(), filter(showPipelines.all()));
    }

    /** Of all leads the filters let through, whatever the page. */
    @GET
    @Path("totals")
    public TotalsView totals() {
        Pipelines pipelines = showPipelines.all();
        return showLeadBoard.totals(user.accountId(), filter(pipelines), pipelines);
    }

    private EntityFilter filter(Pipelines pipelines) {
        return FilterRequests.read(EntityType.LEADS, request.query(), pipelines);
    }
}
