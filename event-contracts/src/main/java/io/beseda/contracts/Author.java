package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who wrote a message or changed a conversation.
 *
 * @param id the operator's user id, the visitor's id; {@code null} for bot and system
 * @param name as shown to people at that moment, or {@code null} when nobody told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Author(Type type, String id, String name) {
    public Author {
        requireNonNull(type, "type");
    }

    /** The kinds of author. */
    public enum Type {
        @JsonProperty("visitor")
        VISITOR,
        @JsonProperty("operator")
        OPERATOR,
        @JsonProperty("bot")
        BOT,
        @JsonProperty("system")
        SYSTEM
    }
}
