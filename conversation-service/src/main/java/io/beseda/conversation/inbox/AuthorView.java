package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.visitor.VisitorId;

/**
 * An author as operators see it.
 *
 * @param type {@code visitor}, {@code operator} or {@code bot}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorView(String type, String id, String name) {

    public static AuthorView of(Author author, VisitorId visitorId) {
        if (author instanceof Author.Operator operator) {
            return new AuthorView("operator", operator.id().toString(), operator.name());
        }
        if (author instanceof Author.Bot) {
            return new AuthorView("bot", null, null);
        }
        return new AuthorView("visitor", visitorId.value().toString(), null);
    }
}
