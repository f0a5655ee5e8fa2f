package io.beseda.conversation.inbox;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.conversation.PageLimits;
import io.beseda.conversation.message.MessageRange;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The inbox of the caller's account. What belongs to another account does not exist here: 404.
 *
 * <p>Reading needs no lock: a page is a moment's picture, and a client asks for everything after its last sequence.
 */
@Path("/api/inbox/v1/conversations")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxResource {

    private final SignedInUser user;
    private final InboxRepository inbox;
    private final MessageRepository messages;
    private final AddReply addReply;
    private final FinishConversation finishConversation;

    @Inject
    public InboxResource(
            SignedInUser user,
            InboxRepository inbox,
            MessageRepository messages,
            AddReply addReply,
            FinishConversation finishConversation) {
        this.user = user;
        this.inbox = inbox;
        this.messages = messages;
        this.addReply = addReply;
        this.finishConversation = finishConversation;
    }

    @GET
    @Operation(summary = "Open (the default), finished or any conversations, newest activity first")
    public ConversationPageView list(
            @Parameter(description = "open, finished or any") @QueryParam("state") @DefaultValue("open") String state,
            @Parameter(description = "me or none") @QueryParam("assignee") Optional<String> assignee,
            @Parameter(description = "of this online chat") @QueryParam("chat") Optional<String> chat,
            @Parameter(description = "of this visitor") @QueryParam("visitor") Optional<String> visitor,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(PageLimits.CONVERSATIONS_DEFAULT) @Min(1) @Max(PageLimits.CONVERSATIONS)
                    int limit) {
        Cursor from = cursor.map(Cursor::parse).orElse(Cursor.NEWEST);
        InboxFilter filter = new InboxFilter(
                InboxFilter.state(state),
                assignee.map(text -> InboxFilter.assignee(text, user.userId())),
                chat.map(InboxFilter::chat),
                visitor.map(InboxFilter::visitor));
        List<ConversationView> found = inbox.list(user.accountId(), filter, from, limit + 1);
        if (found.size() <= limit) {
            return new ConversationPageView(found, null);
        }
        List<ConversationView> items = found.subList(0, limit);
        return new ConversationPageView(
                items, Cursor.after(items.get(limit - 1)).toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One conversation")
    public ConversationView get(@RestPath UUID id) {
        return find(user.accountId(), id);
    }

    @GET
    @Path("{id}/messages")
    @Operation(summary = "A page of the thread, ascending: what follows `after`, or the last ones before `before`")
    public MessagePageView messages(
            @RestPath UUID id,
            @QueryParam("after") Optional<Long> after,
            @QueryParam("before") Optional<Long> before,
            @QueryParam("limit") @DefaultValue(PageLimits.MESSAGES_DEFAULT) @Min(1) @Max(PageLimits.MESSAGES)
                    int limit) {
        MessageRange range = MessageRange.of(after, before, limit);
        ConversationView conversation = find(user.accountId(), id);
        VisitorId visitorId = new VisitorId(conversation.visitorId());
        List<MessageView> items = messages.page(user.accountId(), new ConversationId(id), range).stream()
                .map(message -> MessageView.of(message, visitorId))
                .toList();
        return new MessagePageView(id, conversation.lastSequence(), items);
    }

    @POST
    @Path("{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer; 201 when stored, 200 when this clientMessageId was stored before",
            description = "Who answers in a conversation that nobody has gets it.")
    public RestResponse<MessageView> reply(@RestPath UUID id, @NotNull @Valid ReplyRequest request) {
        var reply =
                new AddReply.Reply(new ConversationId(id), request.id(), request.messageText(), request.attachments());
        AddReply.Added added = addReply.add(user.accountId(), author(), reply);
        MessageView view = MessageView.of(added.stored());
        return RestResponse.status(added.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, view);
    }

    @POST
    @Path("{id}/finish")
    @Operation(summary = "Finish; a finished conversation is answered as it is")
    public ConversationView finish(@RestPath UUID id) {
        finishConversation.finish(user.accountId(), author(), new ConversationId(id));
        return find(user.accountId(), id);
    }

    private Author.Operator author() {
        return new Author.Operator(user.userId(), user.name());
    }

    private ConversationView find(AccountId accountId, UUID id) {
        return inbox.find(accountId, new ConversationId(id)).orElseThrow(ConversationProblem::unknown);
    }
}
