package io.beseda.conversation.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.conversation.Author;

/**
 * An author as visitors see it: no id, and a name for operators only.
 *
 * @param type {@code visitor}, {@code operator} or {@code bot}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorAuthorView(String type, String name) {

    static VisitorAuthorView of(Author author) {
        if (author instanceof Author.Operator operator) {
            return new VisitorAuthorView("operator", operator.name());
        }
        return new VisitorAuthorView(author instanceof Author.Bot ? "bot" : "visitor", null);
    }
}
