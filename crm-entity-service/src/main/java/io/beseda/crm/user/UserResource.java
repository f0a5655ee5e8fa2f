package io.beseda.crm.user;

import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The users of the caller's account, for its administrators. */
@Path("/api/crm/v1/users")
@RolesAllowed(Roles.ADMINISTRATOR)
public class UserResource {

    private final ListUsers listUsers;
    private final CreateUser createUser;

    @Inject
    public UserResource(ListUsers listUsers, CreateUser createUser) {
        this.listUsers = listUsers;
        this.createUser = createUser;
    }

    @GET
    public UsersView list() {
        return new UsersView(listUsers.list());
    }

    @POST
    public Response create(@Valid @NotNull CreateUserRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(createUser.create(request.toNewUser()))
                .build();
    }
}
