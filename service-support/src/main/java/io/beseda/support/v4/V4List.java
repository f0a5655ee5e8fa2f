package io.beseda.support.v4;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Several entities of one kind.
 *
 * @param totalItems absent where counting all would cost more than it is worth, and in lists without a number of pages
 * @param page absent in the answer to a batch, like {@code pageCount}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record V4List<T>(
        @JsonProperty("_total_items") Long totalItems,
        @JsonProperty("_page") Integer page,
        @JsonProperty("_page_count") Long pageCount,
        @JsonProperty("_links") Map<String, V4Link> links,
        @JsonProperty("_embedded") Map<String, List<V4Entity<T>>> embedded) {}
