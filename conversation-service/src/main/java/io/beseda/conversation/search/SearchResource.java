package io.beseda.conversation.search;

import io.beseda.conversation.conversation.PageLimits;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search in the conversations of the caller's account. */
@Path("/api/inbox/v1/search")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class SearchResource {

    private final SignedInUser user;
    private final SearchInbox searchInbox;

    @Inject
    public SearchResource(SignedInUser user, SearchInbox searchInbox) {
        this.user = user;
        this.searchInbox = searchInbox;
    }

    @GET
    @Operation(summary = "Conversations by number and messages by their words, newest first")
    public SearchPageView search(
            @Parameter(description = "words that must all occur, the last one perhaps as a beginning; or a number")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(PageLimits.CONVERSATIONS_DEFAULT) @Min(1) @Max(PageLimits.CONVERSATIONS)
                    int limit) {
        return searchInbox.search(user.accountId(), SearchQuery.parse(text), cursor.map(SearchCursor::parse), limit);
    }
}
