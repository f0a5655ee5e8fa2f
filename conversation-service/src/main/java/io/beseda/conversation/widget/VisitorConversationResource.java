package io.beseda.conversation.widget;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.conversation.PageLimits;
import io.beseda.conversation.message.MessageRange;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.visitor.Visitor;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/**
 * The history a widget shows: the visitor's own conversations, every request proven anew. Finished ones are among them where their
 * chat lets clients read them again. A conversation of another, one that may not be read and a missing one are alike: 404.
 */
@Path("/api/visitor/v1/conversations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
public class VisitorConversationResource {

    private final SignedInVisitor signedIn;
    private final VisitorConversationRepository conversations;
    private final MessageRepository messages;

    @Inject
    public VisitorConversationResource(
            SignedInVisitor signedIn, VisitorConversationRepository conversations, MessageRepository messages) {
        this.signedIn = signedIn;
        this.conversations = conversations;
        this.messages = messages;
    }

    @GET
    @Operation(
            summary = "The visitor's own open conversations, and finished ones where the chat lets them be read again")
    public VisitorConversationsView list() {
        return new VisitorConversationsView(conversations.readable(signedIn.visitor()));
    }

    @GET
    @Path("{id}/messages")
    @Operation(summary = "A page of the history, ascending: what follows `after`, or the last ones before `before`")
    public VisitorMessagePageView messages(
            @RestPath UUID id,
            @QueryParam("after") Optional<Long> after,
            @QueryParam("before") Optional<Long> before,
            @QueryParam("limit") @DefaultValue(PageLimits.MESSAGES_DEFAULT) @Min(1) @Max(PageLimits.MESSAGES)
                    int limit) {
        Visitor visitor = signedIn.visitor();
        MessageRange range = MessageRange.of(after, before, limit);
        ConversationId conversationId = new ConversationId(id);
        long lastSequence =
                conversations.lastSequence(visitor, conversationId).orElseThrow(ConversationProblem::unknown);
        List<VisitorMessagePageView.Item> items = messages.page(visitor.accountId(), conversationId, range).stream()
                .map(VisitorMessagePageView.Item::of)
                .toList();
        return new VisitorMessagePageView(id, lastSequence, items);
    }
}
