package io.beseda.crm.dealcard;

import io.beseda.crm.accountscope.AccountOwned;
import io.beseda.crm.lead.LeadId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A conversation on a deal card, to read; {@link CardWriteRepository} writes. */
@Entity
@Table(name = "card_conversations")
public class CardConversation extends AccountOwned {

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "online_chat_id")
    private UUID onlineChatId;

    @Column(name = "lead_id")
    private Long leadId;

    private Long number;
    private String state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "finished_by_type")
    private String finishedByType;

    @Column(name = "finished_by_name")
    private String finishedByName;

    @Column(name = "last_sequence")
    private long lastSequence;

    @Column(name = "external_id")
    private String externalId;

    private String identity;

    @Column(name = "last_message_author_type")
    private String lastMessageAuthorType;

    @Column(name = "last_message_author_name")
    private String lastMessageAuthorName;

    @Column(name = "last_message_text")
    private String lastMessageText;

    @Column(name = "last_message_at")
    private Instant lastMessageAt;

    protected CardConversation() {}

    CardConversationView view() {
        return new CardConversationView(
                conversationId,
                number,
                state,
                onlineChatId,
                new LeadId(leadId),
                startedAt,
                finishedAt,
                finishedByType == null ? null : new CardConversationView.PersonPart(finishedByType, finishedByName),
                lastSequence,
                identity == null ? null : new CardConversationView.ClientPart(externalId, identity),
                lastMessage());
    }

    private CardConversationView.MessagePart lastMessage() {
        if (lastMessageText == null) {
            return null;
        }
        var author = new CardConversationView.PersonPart(lastMessageAuthorType, lastMessageAuthorName);
        return new CardConversationView.MessagePart(author, lastMessageText, lastMessageAt);
    }
}
