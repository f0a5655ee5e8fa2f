package io.beseda.conversation.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A talk. Times are Unix seconds.
 *
 * @param rate nobody is asked for one: 0
 * @param origin always {@value #ORIGIN}: the chat of a site or app
 * @param status {@code in_work} or {@code closed}; only in lists, because a client of amoCRM's takes a {@code status} at the top of
 *     an answer for an error
 */
record TalkView(
        @JsonProperty("talk_id") long talkId,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("updated_at") long updatedAt,
        int rate,
        @JsonProperty("contact_id") Long contactId,
        @JsonProperty("chat_id") UUID chatId,
        @JsonProperty("entity_id") Long entityId,
        @JsonProperty("entity_type") String entityType,
        @JsonProperty("is_in_work") boolean inWork,
        @JsonProperty("is_read") boolean read,
        String origin,
        @JsonProperty("missed_at") Long missedAt,
        @JsonProperty("account_id") long accountId,
        @JsonProperty("source_id") Long sourceId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String status,
        @JsonProperty("_embedded") Map<String, List<Reference>> embedded) {

    static final String ORIGIN = "livechat";

    /** An entity of the CRM. */
    record Reference(long id) {}

    static TalkView alone(AccountId account, Talk talk) {
        return of(account, talk, null);
    }

    static TalkView inList(AccountId account, Talk talk) {
        return of(account, talk, talk.open() ? "in_work" : "closed");
    }

    private static TalkView of(AccountId account, Talk talk, String status) {
        Optional<Long> lead = talk.lead().map(LeadLink::leadId);
        Optional<Long> contact = talk.lead().map(LeadLink::contactId);
        return new TalkView(
                talk.number().value(),
                seconds(talk.startedAt()),
                seconds(talk.updatedAt()),
                0,
                contact.orElse(null),
                talk.id().value(),
                lead.orElse(null),
                lead.map(id -> "lead").orElse(null),
                talk.open(),
                talk.read(),
                ORIGIN,
                null,
                account.value(),
                null,
                status,
                Map.of("contacts", references(contact), "leads", references(lead), "customers", List.of()));
    }

    private static List<Reference> references(Optional<Long> id) {
        return id.map(Reference::new).stream().toList();
    }

    static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }
}
