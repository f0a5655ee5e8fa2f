package io.beseda.conversation.ownership;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.ownership.VisitorLinkView.VisitorLinksView;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Which visitors turned out to be which persons, and why. Operators read, administrators undo; another account's links answer 404. */
@Path("/api/inbox/v1/visitor-links")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class VisitorLinkResource {

    private static final int SHOWN = 200;

    private final SignedInUser user;
    private final VisitorLinkRepository links;
    private final UndoLink undoLink;

    @Inject
    public VisitorLinkResource(SignedInUser user, VisitorLinkRepository links, UndoLink undoLink) {
        this.user = user;
        this.links = links;
        this.undoLink = undoLink;
    }

    @GET
    @Operation(
            summary =
                    "Links from or to a visitor, or to anybody who has a conversation with a contact; name one of them")
    public VisitorLinksView list(
            @QueryParam("visitorId") Optional<UUID> visitorId, @QueryParam("contactId") Optional<Long> contactId) {
        return new VisitorLinksView(
                found(visitorId, contactId).stream().map(VisitorLinkView::of).toList());
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Give the visitor back what it wrote; it is never given to this person again")
    public VisitorLinkView undo(@RestPath UUID id) {
        var by = new Author.Operator(user.userId(), user.name());
        return VisitorLinkView.of(undoLink.undo(user.accountId(), id, by));
    }

    private List<VisitorLink> found(Optional<UUID> visitorId, Optional<Long> contactId) {
        if (visitorId.isPresent() == contactId.isPresent()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "whose links is not clear",
                    List.of(new FieldError("/visitorId", "one-of-two", "either visitorId or contactId")));
        }
        return visitorId
                .map(id -> links.around(user.accountId(), new VisitorId(id), SHOWN))
                .orElseGet(() -> links.ofContact(user.accountId(), contactId.orElseThrow(), SHOWN));
    }
}
