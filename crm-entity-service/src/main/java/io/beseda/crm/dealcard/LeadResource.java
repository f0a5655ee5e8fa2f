package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.Roles;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The leads of the caller's account and their cards. */
@Path("/api/crm/v1/leads")
@RolesAllowed(Roles.OPERATOR)
public class LeadResource {

    private final ListLeads listLeads;
    private final ShowDealCard showDealCard;

    @Inject
    public LeadResource(ListLeads listLeads, ShowDealCard showDealCard) {
        this.listLeads = listLeads;
        this.showDealCard = showDealCard;
    }

    @GET
    public LeadsView list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return listLeads.list(LeadCursor.parse(cursor), limit);
    }

    @GET
    @Path("/{id}")
    public DealCardView card(long id) {
        return showDealCard
                .show(new LeadId(id))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no lead " + id + "."));
    }
}
