package io.beseda.crm.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.support.account.AccountId;

/**
 * A status as amoCRM shows it.
 *
 * @param internalId in tables
 */
public record StatusView(
        @JsonIgnore long internalId,
        @JsonIgnore StatusKind kind,
        String name,
        int sort,
        String color,
        @JsonProperty("pipeline_id") long pipelineId,
        @JsonProperty("account_id") AccountId accountId) {

    /** Won and lost have these ids in every pipeline. */
    public static final long WON = 142;

    public static final long LOST = 143;

    @JsonProperty
    public long id() {
        return switch (kind) {
            case WON -> WON;
            case LOST -> LOST;
            case INCOMING, OPEN -> internalId;
        };
    }

    @JsonProperty("is_editable")
    public boolean editable() {
        return kind == StatusKind.OPEN;
    }

    /** 1 of the status that incoming leads have. */
    @JsonProperty
    public int type() {
        return kind == StatusKind.INCOMING ? 1 : 0;
    }
}
