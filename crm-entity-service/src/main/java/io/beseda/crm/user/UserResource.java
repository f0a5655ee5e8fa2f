package io.beseda.crm.user;

import io.beseda.support.account.Roles;
import io.beseda.support.account.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The users of the caller's account, for its administrators. */
@Path("/api/crm/v1/users")
@RolesAllowed(Roles.ADMINISTRATOR)
public class UserResource {

    private final ListUsers listUsers;
    private final CreateUser createUser;
    private final ChangeUser changeUser;

    @Inject
    public UserResource(ListUsers listUsers, CreateUser createUser, ChangeUser changeUser) {
        this.listUsers = listUsers;
        this.createUser = createUser;
        this.changeUser = changeUser;
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

    @PATCH
    @Path("{id}")
    public UserView change(@RestPath @Positive long id, @Valid @NotNull ChangeUserRequest request) {
        return changeUser.change(new UserId(id), request.toChange());
    }
}
