package io.beseda.support.v4;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** All there is of one kind, without addresses of their own and without pages. */
public record V4Plain<T>(
        @JsonProperty("_total_items") long totalItems,
        @JsonProperty("_links") Map<String, V4Link> links,
        @JsonProperty("_embedded") Map<String, List<T>> embedded) {}
