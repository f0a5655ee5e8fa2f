package io.beseda.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many conversations a client of an online chat may hold at once. */
public enum ConversationMode {
    /** Everything a client writes is gathered in one conversation. */
    @JsonProperty("one-active")
    ONE_ACTIVE,
    /** A client may hold several and start new ones. */
    @JsonProperty("multiple")
    MULTIPLE
}
