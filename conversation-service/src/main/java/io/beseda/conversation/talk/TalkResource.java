package io.beseda.conversation.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.conversation.download.FileLinks;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.MessageText;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code /api/v4/talks}: the conversations of the caller's account by their numbers. Another account's talk answers 404, like one
 * that does not exist.
 */
@Path(TalkResource.PATH)
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class TalkResource {

    static final String PATH = "/api/v4/talks";

    private static final String ID = "{talkId:\\d{1,18}}";

    private final V4Request request;
    private final SignedInUser user;
    private final TalkRepository talks;
    private final MessageRepository messages;
    private final FileLinks links;
    private final FinishConversation finishConversation;
    private final SendTalkMessage sendTalkMessage;

    @Inject
    public TalkResource(
            V4Request request,
            SignedInUser user,
            TalkRepository talks,
            MessageRepository messages,
            FileLinks links,
            FinishConversation finishConversation,
            SendTalkMessage sendTalkMessage) {
        this.request = request;
        this.user = user;
        this.talks = talks;
        this.messages = messages;
        this.links = links;
        this.finishConversation = finishConversation;
        this.sendTalkMessage = sendTalkMessage;
    }

    @GET
    public RestResponse<V4List<TalkView>> list() {
        TalkQuery query = TalkQuery.of(request.query());
        List<Talk> found = talks.page(user.accountId(), query);
        if (found.isEmpty()) {
            return RestResponse.noContent();
        }
        int limit = query.paging().limit();
        var entities = found.stream()
                .limit(limit)
                .map(talk -> request.entity(TalkView.inList(user.accountId(), talk), path(talk)))
                .toList();
        return RestResponse.ok(request.page("talks", entities, query.paging(), found.size() > limit));
    }

    @GET
    @Path(ID)
    public V4Entity<TalkView> get(@PathParam("talkId") long talkId) {
        Talk talk = existing(talkId);
        return request.entity(TalkView.alone(user.accountId(), talk), path(talk));
    }

    /**
     * Finishes it; a finished one stays as it is. {@code force_close} makes no difference: nobody is asked for a rating first.
     * The empty object is what a client of amoCRM's reads from a 202.
     */
    @POST
    @Path(ID + "/close")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<Map<String, Object>> close(@PathParam("talkId") long talkId) {
        finishConversation.finish(user.accountId(), author(), existing(talkId).id());
        return RestResponse.status(RestResponse.Status.ACCEPTED, Map.of());
    }

    /** The oldest first, unless {@code order=desc}. */
    @GET
    @Path(ID + "/messages")
    public RestResponse<V4List<TalkMessageView>> messages(@PathParam("talkId") long talkId) {
        V4Query query = request.query();
        V4Paging paging = V4Paging.of(query);
        Talk talk = existing(talkId);
        TalkPage page = TalkPage.of(paging, query.first("order").orElse("asc").equalsIgnoreCase("desc"));
        List<V4Entity<TalkMessageView>> entities = page
                .range(talk.lastSequence())
                .map(range -> messages.page(user.accountId(), talk.id(), range))
                .map(page::ordered)
                .orElse(List.of())
                .stream()
                .map(message -> request.entity(view(message, talk), path(talk) + "/messages"))
                .toList();
        if (entities.isEmpty()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok(request.page("messages", entities, paging, talk.lastSequence()));
    }

    @POST
    @Path(ID + "/send_message")
    public SentMessageView send(@PathParam("talkId") long talkId, JsonNode body) {
        MessageText text = V4Batch.ofOne(body).read(TalkRequests::text).get(0);
        return new SentMessageView(sendTalkMessage
                .send(user.accountId(), author(), existing(talkId), text)
                .value());
    }

    private TalkMessageView view(Message message, Talk talk) {
        return TalkMessageView.of(message, talk.visitorId(), file -> links.to(user.accountId(), file));
    }

    private Talk existing(long talkId) {
        return talks.existing(user.accountId(), new ConversationNumber(talkId));
    }

    private Author.Operator author() {
        return new Author.Operator(user.userId(), user.name());
    }

    private static String path(Talk talk) {
        return PATH + "/" + talk.number().value();
    }
}
