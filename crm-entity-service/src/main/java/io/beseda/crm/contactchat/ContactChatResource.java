package io.beseda.crm.contactchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.contactchat.SetContactOfChat.Wanted;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import io.beseda.support.v4.V4Plain;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Which contacts of the caller's account its chats are with, as in amoCRM; a chat is a conversation. */
@Path("/api/v4/contacts/chats")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ContactChatResource {

    private static final String COLLECTION = "chats";
    private static final int MAX_ASKED = 250;
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final V4Request request;
    private final SignedInUser user;
    private final ContactChatRepository chats;
    private final SetContactOfChat setContactOfChat;

    @Inject
    public ContactChatResource(
            V4Request request, SignedInUser user, ContactChatRepository chats, SetContactOfChat setContactOfChat) {
        this.request = request;
        this.user = user;
        this.chats = chats;
        this.setContactOfChat = setContactOfChat;
    }

    /** Those of the contacts asked for; or those asked for themselves. */
    @GET
    public RestResponse<V4Plain<ContactChat>> list() {
        List<String> contacts = asked("contact_id", "\\d{1,18}");
        List<String> named = asked("chat_id", UUID_FORM);
        if (contacts.isEmpty() && named.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "Name contacts by contact_id or chats by chat_id.");
        }
        List<ContactChat> found = named.isEmpty()
                ? chats.ofContacts(
                        user.accountId(), contacts.stream().map(Long::valueOf).toList())
                : chats.ofChats(
                        user.accountId(), named.stream().map(UUID::fromString).toList());
        return found.isEmpty() ? RestResponse.noContent() : RestResponse.ok(request.list(COLLECTION, found));
    }

    @POST
    public V4Plain<ContactChat> set(JsonNode body) {
        List<Wanted> wanted = V4Batch.of(body).read(ContactChatResource::wanted);
        return request.list(COLLECTION, setContactOfChat.set(user.accountId(), wanted, user.userId()));
    }

    private static Optional<Wanted> wanted(V4Item item) {
        item.require("contact_id", "Say whom the chat is with.");
        item.require("chat_id", "Say which chat is meant.");
        Optional<Long> contact = item.number("contact_id");
        Optional<String> chat = item.text("chat_id");
        if (chat.filter(given -> !given.matches(UUID_FORM)).isPresent()) {
            item.refuse("chat_id", V4Flaw.INVALID_VALUE, "The id of a chat is expected here.");
            return Optional.empty();
        }
        return contact.flatMap(with -> chat.map(given -> new Wanted(UUID.fromString(given), with, item.requestId())));
    }

    /** Separated by commas. */
    private List<String> asked(String name, String form) {
        List<String> given = request.query().all(name).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (given.size() > MAX_ASKED || !given.stream().allMatch(each -> each.matches(form))) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "%s takes %d ids at most.".formatted(name, MAX_ASKED));
        }
        return given;
    }
}
