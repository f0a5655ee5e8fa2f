package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.attachment.AttachmentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation as operators see it.
 *
 * @param state {@code open} or {@code finished}
 * @param updatedAt of the last message, finish or reopening
 * @param claimed who the client is by the words of the page, which proves nothing; absent: it told nothing
 * @param assignee absent: nobody
 * @param unread the visitor's messages that no operator has read; 100 means 100 or more
 * @param readSequence how far any operator has read
 * @param visitorReadSequence how far the visitor has read
 * @param identity who its page says the client is; absent: anonymous
 * @param waitingSince of the visitor's first message that no operator has answered; absent if there is none, or it is finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(
        UUID id,
        long number,
        UUID onlineChatId,
        String onlineChatName,
        UUID visitorId,
        InboxState state,
        long lastSequence,
        LastMessageView lastMessage,
        Instant startedAt,
        Instant updatedAt,
        Instant finishedAt,
        FinishedByView finishedBy,
        PageView page,
        ClaimedClientView claimed,
        Long leadId,
        Long contactId,
        AssigneeView assignee,
        long unread,
        long readSequence,
        long visitorReadSequence,
        Instant waitingSince,
        IdentityView identity) {

    /**
     * The newest message.
     *
     * @param text empty only with attachments
     * @param attachments left out for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastMessageView(
            long sequence, AuthorView author, String text, Instant createdAt, List<AttachmentView> attachments) {}

    /** The operator who takes care of it. */
    public record AssigneeView(String id, String name) {}

    /**
     * Who the client is in the customer's system.
     *
     * @param proof {@code signed}, {@code unguessable}, or {@code claimed}: proven by nothing
     */
    public record IdentityView(String externalId, String proof) {}

    /** Who finished it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FinishedByView(String type, String name) {}

    /** The page it was started from, as the browser claimed it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageView(String url, String title, String referrer) {}

    /** Who the client is by the words of the page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimedClientView(String name, String phone, String email) {

        static final ClaimedClientView NOTHING = new ClaimedClientView(null, null, null);
    }
}
