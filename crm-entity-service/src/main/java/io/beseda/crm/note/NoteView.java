package io.beseda.crm.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.account.AccountId;

/** A note as amoCRM shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NoteView(
        long id,
        @JsonProperty("entity_id") long entityId,
        @JsonProperty("created_by") long createdBy,
        @JsonProperty("updated_by") long updatedBy,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("updated_at") long updatedAt,
        @JsonProperty("responsible_user_id") long responsibleUserId,
        @JsonProperty("group_id") long groupId,
        @JsonProperty("note_type") String noteType,
        JsonNode params,
        @JsonProperty("account_id") AccountId accountId,
        @JsonProperty("is_pinned") boolean pinned) {

    static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.entity().id(),
                note.createdBy(),
                note.updatedBy(),
                note.createdAt().getEpochSecond(),
                note.updatedAt().getEpochSecond(),
                note.createdBy(),
                0,
                note.type(),
                note.params(),
                note.accountId(),
                note.pinned());
    }
}
