package io.beseda.conversation.claimedclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.PageData;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.message.ConversationChange;
import java.util.Optional;

/** Reads who a page says its client is from what it told. */
final class ClaimedClientReader {

    private static final int MAX_LENGTH = 255;

    private final ObjectMapper json;

    ClaimedClientReader(ObjectMapper json) {
        this.json = json;
    }

    /** Empty if it tells nothing of its client. */
    Optional<ClaimedClient> read(ConversationChange.PageTold told) {
        Conversation conversation = told.conversation();
        try {
            return Optional.ofNullable(
                            json.readValue(told.data().json(), PageData.class).contact())
                    .map(contact -> new ClaimedClient(
                            conversation.visitor().accountId(),
                            conversation.id(),
                            cut(Optional.ofNullable(contact.name())),
                            cut(contact.first("PHONE")),
                            cut(contact.first("EMAIL"))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("page data that cannot be read again", e);
        }
    }

    private static Optional<String> cut(Optional<String> told) {
        return told.map(text -> text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)));
    }
}
