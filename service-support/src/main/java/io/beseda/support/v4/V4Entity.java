package io.beseda.support.v4;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/**
 * An entity as answers show it.
 *
 * @param requestId of the entry that made it, in the answer to that request; else absent
 */
public record V4Entity<T>(
        @JsonUnwrapped T entity,

        @JsonProperty("request_id") @JsonInclude(JsonInclude.Include.NON_NULL)
        String requestId,

        @JsonProperty("_links") Map<String, V4Link> links) {}
