package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.visitor.VisitorId;

/**
 * An author as operators see it.
 *
 * @param type {@code visitor} or {@code operator}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorView(String type, String id, String name) {

    public static AuthorView of(Author author, VisitorId visitorId) {
        if (author instanceof Author.Operator operator) {
            return new AuthorView("operator", operator.id().toString(), operator.name());
        }
        return new AuthorView("visitor", visitorId.value().toString(), null);
    }
}
