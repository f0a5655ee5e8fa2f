package io.beseda.crm.customer;

import io.beseda.support.account.Roles;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** The statuses of customers. There are none: when a customer is expected to buy is its {@code next_date}, and nobody sorts it. */
@Path("/api/v4/customers/statuses")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@RolesAllowed(Roles.OPERATOR)
public class CustomerStatusResource {

    /** As amoCRM answers where there is nothing to list. */
    @GET
    public RestResponse<Void> list() {
        return RestResponse.noContent();
    }
}
