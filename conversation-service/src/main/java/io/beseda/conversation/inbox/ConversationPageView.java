package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of the inbox.
 *
 * @param nextCursor absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationPageView(List<ConversationView> items, String nextCursor) {}
