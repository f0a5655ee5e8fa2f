package io.beseda.crm.contactchat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation that is with a contact: the main one of its lead.
 *
 * @param id the conversation's number
 * @param requestId of the entry that set it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactChat(
        long id,
        @JsonProperty("chat_id") UUID chatId,
        @JsonProperty("contact_id") long contactId,
        @JsonProperty("request_id") String requestId,
        @JsonIgnore Lead lead) {

    /** The one whose main contact it is. */
    record Lead(long id, String name, String contactName, Instant startedAt) {}

    ContactChat setBy(String entry) {
        return new ContactChat(id, chatId, contactId, entry, lead);
    }
}
