package io.beseda.gateway.visitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.beseda.gateway.chatconfig.Greeting;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.connection.AttachedFile;
import io.beseda.gateway.connection.FrameJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a visitor's client is sent. Nothing here names an operator but by the name shown to people. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitorServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Conversation.class, name = "conversation"),
    @JsonSubTypes.Type(value = VisitorServerFrame.ConversationsMoved.class, name = "conversations-moved"),
    @JsonSubTypes.Type(value = VisitorServerFrame.FinishRefused.class, name = "finish-refused"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = VisitorServerFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = VisitorServerFrame.ChatChanged.class, name = "chat-changed"),
    @JsonSubTypes.Type(value = VisitorServerFrame.TokenExpiring.class, name = "token-expiring")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface VisitorServerFrame {

    default byte[] json() {
        return FrameJson.bytes(Writing.WRITER, this);
    }

    /**
     * The answer to hello.
     *
     * @param visitorToken present when the visitor key proves nothing: keep it and show it next time
     * @param catchUp true = ask the history for what came after the last known sequence; false = nothing was missed
     * @param chat as it is now: it may have changed while nobody was connected
     * @param linking the visitors whose conversations are about to be this person's: each is told by a frame
     *     {@code conversations-moved}, and what is written before it might begin one conversation too many; absent for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Welcome(
            UUID visitorId,
            String visitorToken,
            Instant asOf,
            boolean catchUp,
            Chat chat,
            Limits limits,
            List<UUID> linking)
            implements VisitorServerFrame {}

    /**
     * What may change of a chat while its client runs.
     *
     * @param name the title of its window
     * @param conversationMode {@code one-active} or {@code multiple}
     * @param avatar path of a picture on the public origin; absent for none
     * @param senderNames whether it shows the names of operators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chat(String name, String conversationMode, String avatar, boolean senderNames) {

        static Chat of(OnlineChat chat) {
            return new Chat(
                    chat.appearance().title(),
                    chat.conversationMode(),
                    chat.appearance().avatar().orElse(null),
                    chat.appearance().senderNames());
        }
    }

    /** What the client should check before it sends. */
    record Limits(int maxTextLength, int maxAttachments, int maxAttachmentBytes) {}

    /** The message is in the event log: it will be stored, or refused by a later frame. */
    record Accepted(UUID clientMessageId) implements VisitorServerFrame {}

    /** The message is not stored and will not be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(UUID clientMessageId, String code, String detail, Long retryAfterMs) implements VisitorServerFrame {}

    /** The request to finish a conversation was not taken. */
    record FinishRefused(UUID conversationId, String code, String detail) implements VisitorServerFrame {}

    /**
     * What a visitor has written belongs to another now, or again: ask anew which conversations there are.
     *
     * @param visitorId whose it was or is: one that this client is being linked to knows by it that the link is made
     */
    record ConversationsMoved(UUID visitorId) implements VisitorServerFrame {}

    /** A stored message of one of the visitor's conversations; with the own clientMessageId it means "stored". */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            UUID conversationId,
            long sequence,
            UUID messageId,
            UUID clientMessageId,
            Author author,
            String text,
            Instant createdAt,
            List<AttachedFile> attachments)
            implements VisitorServerFrame {}

    /** Who wrote or finished: the kind, and for operators and bots the name shown to people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(String type, String name) {}

    /**
     * A conversation was started, finished or reopened.
     *
     * @param startedAt only of one that was started just now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Conversation(
            UUID conversationId, long number, String state, Instant startedAt, Instant finishedAt, Author finishedBy)
            implements VisitorServerFrame {}

    /** Somebody else writes in a conversation, or has stopped. */
    record Typing(UUID conversationId, Author author, boolean typing) implements VisitorServerFrame {}

    /**
     * A conversation was read up to a message.
     *
     * @param by {@code visitor}: this one, in another tab or device; {@code operator}: any
     */
    record Read(UUID conversationId, String by, long sequence) implements VisitorServerFrame {}

    /**
     * The chat's settings are others now: those of {@link Chat}, and what its bot says.
     *
     * @param greeting what its bot says; absent while it is off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChatChanged(String name, String conversationMode, String avatar, boolean senderNames, Greeting greeting)
            implements VisitorServerFrame {

        static ChatChanged of(OnlineChat chat) {
            Chat now = Chat.of(chat);
            return new ChatChanged(
                    now.name,
                    now.conversationMode,
                    now.avatar,
                    now.senderNames,
                    chat.greeting().orElse(null));
        }
    }

    /** Send a refresh with a new token before this time is over. */
    record TokenExpiring(long expiresInSeconds) implements VisitorServerFrame {}

    /** Holds the writer; an interface has no private static. */
    final class Writing {

        private static final ObjectWriter WRITER = FrameJson.writerFor(VisitorServerFrame.class);

        private Writing() {}
    }
}
