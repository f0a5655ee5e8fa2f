package io.beseda.conversation.operator;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.operator.OperatorsView.OperatorView;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operators of the caller's account. The caller is always one of them, even before its user event has arrived. */
@Path("/api/inbox/v1/operators")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class OperatorsResource {

    private static final Comparator<Author.Operator> BY_NAME = Comparator.comparing(
                    Author.Operator::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(operator -> operator.id().value());

    private final SignedInUser user;
    private final OperatorRepository operators;

    @Inject
    public OperatorsResource(SignedInUser user, OperatorRepository operators) {
        this.user = user;
        this.operators = operators;
    }

    @GET
    @Operation(summary = "Whom a conversation can be given to, by name")
    public OperatorsView list() {
        Author.Operator caller = new Author.Operator(user.userId(), user.name());
        Stream<Author.Operator> others = operators.active(user.accountId()).stream()
                .filter(operator -> !operator.id().equals(caller.id()));
        return new OperatorsView(Stream.concat(Stream.of(caller), others)
                .sorted(BY_NAME)
                .map(OperatorView::of)
                .toList());
    }
}
