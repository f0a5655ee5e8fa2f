package io.beseda.conversation.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of what was found.
 *
 * @param nextCursor absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchPageView(List<SearchResultView> items, String nextCursor) {}
