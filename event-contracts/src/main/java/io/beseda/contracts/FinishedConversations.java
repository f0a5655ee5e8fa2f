package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a client of an online chat may do with finished conversations.
 *
 * @param reopening what happens in mode "one active" when a client writes and has none open
 * @param reopeningDays 1 to 365; {@code null} unless reopening is {@link Reopening#WITHIN_DAYS}
 * @param readable the client may read them again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FinishedConversations(Reopening reopening, Integer reopeningDays, boolean readable) {
    public FinishedConversations {
        requireNonNull(reopening, "reopening");
    }

    /** What becomes of the last finished one when its client writes again. */
    public enum Reopening {
        /** It reopens under its number. */
        @JsonProperty("always")
        ALWAYS,
        /** It reopens if it was finished within so many days; else a new one starts. */
        @JsonProperty("within-days")
        WITHIN_DAYS,
        /** A new one starts. */
        @JsonProperty("never")
        NEVER
    }
}
