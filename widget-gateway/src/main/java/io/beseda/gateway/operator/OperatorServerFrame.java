package io.beseda.gateway.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.beseda.gateway.connection.AttachedFile;
import io.beseda.gateway.connection.FrameJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an operator's client is sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OperatorServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Watching.class, name = "watching"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Conversation.class, name = "conversation"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = OperatorServerFrame.ClientChanged.class, name = "client-changed"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Erased.class, name = "erased"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Note.class, name = "note"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Client.class, name = "client"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Viewing.class, name = "viewing"),
    @JsonSubTypes.Type(value = OperatorServerFrame.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = OperatorServerFrame.TokenExpiring.class, name = "token-expiring")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OperatorServerFrame {

    default byte[] json() {
        return FrameJson.bytes(Writing.WRITER, this);
    }

    /** The answer to hello. */
    record Welcome(long userId, Instant asOf) implements OperatorServerFrame {}

    /** From now on every event of what is watched is sent: fetch the snapshot now, then apply what came since. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watching(OperatorFrame.Scope scope, UUID conversationId) implements OperatorServerFrame {}

    /** A stored message. */
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
            implements OperatorServerFrame {}

    /** Who wrote or finished. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(String type, String id, String name) {}

    /** The page a visitor wrote from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(String url, String title, String referrer) {}

    /**
     * A conversation was started, finished or reopened.
     *
     * @param startedAt only of one that was started just now, as {@code page}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Conversation(
            UUID conversationId,
            long number,
            UUID onlineChatId,
            UUID visitorId,
            String state,
            Instant startedAt,
            Instant finishedAt,
            Author finishedBy,
            Page page)
            implements OperatorServerFrame {}

    /**
     * A conversation was given to an operator.
     *
     * @param assignee absent = it was given back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assigned(UUID conversationId, Author assignee, Author assignedBy) implements OperatorServerFrame {}

    /** A conversation belongs to another visitor now: its client turned out to be a person, or that was undone. */
    record ClientChanged(UUID conversationId, UUID visitorId) implements OperatorServerFrame {}

    /** The client of a conversation was erased: nothing of it is left, here neither. */
    record Erased(UUID conversationId) implements OperatorServerFrame {}

    /** A note for colleagues, behind the message with this sequence. */
    record Note(UUID conversationId, UUID noteId, long afterSequence, Author author, String text, Instant createdAt)
            implements OperatorServerFrame {}

    /** The visitor's page told who its client is: claimed, not proven. Replaces what it told before. */
    record Client(UUID conversationId, ClaimedClient claimed) implements OperatorServerFrame {}

    /** Each part is absent where the page did not tell it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimedClient(String name, String phone, String email) {}

    /** Somebody else writes, or has stopped; of a visitor it counts only where the conversation is this visitor's. */
    record Typing(UUID conversationId, UUID visitorId, Author author, boolean typing) implements OperatorServerFrame {}

    /** Somebody has read a conversation up to a message; of a visitor as {@link Typing}. */
    record Read(UUID conversationId, UUID visitorId, Author reader, long sequence) implements OperatorServerFrame {}

    /** Another operator has a conversation open, or has left it. */
    record Viewing(UUID conversationId, Author operator, boolean viewing) implements OperatorServerFrame {}

    /** A visitor this operator looks at is connected, or not any more. */
    record Presence(UUID visitorId, boolean online) implements OperatorServerFrame {}

    /** Send a refresh with a new token before this time is over. */
    record TokenExpiring(long expiresInSeconds) implements OperatorServerFrame {}

    /** Holds the writer; an interface has no private static. */
    final class Writing {

        private static final ObjectWriter WRITER = FrameJson.writerFor(OperatorServerFrame.class);

        private Writing() {}
    }
}
