package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * A visitor's message was accepted but could not be stored where it was meant to go. Its sender keeps the text and is told
 * why; nobody else is concerned.
 *
 * @param conversationId the conversation the message named, or {@code null} when it named none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageRefused(long accountId, UUID conversationId, UUID visitorId, UUID clientMessageId, Reason reason)
        implements ConversationEvent {
    public MessageRefused {
        requireNonNull(visitorId, "visitorId");
        requireNonNull(clientMessageId, "clientMessageId");
        requireNonNull(reason, "reason");
    }

    /** Nothing of a conversation has happened where none is named: the visitor alone waits for the answer. */
    @Override
    public String key() {
        return (conversationId == null ? visitorId : conversationId).toString();
    }

    /** Why it was refused. */
    public enum Reason {
        /** The conversation is finished and its chat does not reopen: start a new one with this text. */
        @JsonProperty("conversation-finished")
        CONVERSATION_FINISHED,
        /** There is no such conversation of this visitor. */
        @JsonProperty("conversation-unknown")
        CONVERSATION_UNKNOWN,
        /** A file it names is not this visitor's, was sent before or is gone. */
        @JsonProperty("attachment-unusable")
        ATTACHMENT_UNUSABLE
    }
}
