package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a conversation goes on. */
public enum InboxState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("finished")
    FINISHED
}
