package io.beseda.crm.user;

import io.beseda.support.account.Roles;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Embedding;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** The users of the caller's account, for its administrators, as in amoCRM. There are no roles or groups of users. */
@Path("/api/v4/users")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@RolesAllowed(Roles.ADMINISTRATOR)
public class V4UserResource {

    private final V4Request request;
    private final ListUsers listUsers;

    @Inject
    public V4UserResource(V4Request request, ListUsers listUsers) {
        this.request = request;
        this.listUsers = listUsers;
    }

    @GET
    public RestResponse<V4List<V4Embedding<V4UserView>>> list() {
        V4Paging paging = V4Paging.of(request.query());
        List<UserView> all = listUsers.list();
        List<V4Entity<V4Embedding<V4UserView>>> page = all.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(this::entity)
                .toList();
        return page.isEmpty()
                ? RestResponse.noContent()
                : RestResponse.ok(request.page("users", page, paging, all.size()));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public V4Entity<V4Embedding<V4UserView>> one(@PathParam("id") long id) {
        return listUsers.list().stream()
                .filter(user -> user.id().value() == id)
                .findFirst()
                .map(this::entity)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no user " + id + "."));
    }

    private V4Entity<V4Embedding<V4UserView>> entity(UserView user) {
        return request.entity(
                new V4Embedding<>(V4UserView.of(user), Map.of("roles", List.of(), "groups", List.of())),
                "/api/v4/users/" + user.id());
    }
}
