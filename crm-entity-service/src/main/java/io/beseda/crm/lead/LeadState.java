package io.beseda.crm.lead;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.pipeline.StatusKind;

/** Whether somebody has taken a lead up. */
public enum LeadState {
    /** Not yet («Неразобранное»). */
    @JsonProperty("incoming")
    INCOMING,
    /** It stands in a status of its pipeline. */
    @JsonProperty("open")
    OPEN;

    static LeadState of(StatusKind kind) {
        return switch (kind) {
            case INCOMING -> INCOMING;
            case OPEN, WON, LOST -> OPEN;
        };
    }
}
