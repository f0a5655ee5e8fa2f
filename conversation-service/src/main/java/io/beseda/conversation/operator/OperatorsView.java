package io.beseda.conversation.operator;

import io.beseda.conversation.conversation.Author;
import java.util.List;

/** Whom a conversation can be given to. */
public record OperatorsView(List<OperatorView> items) {

    /** An operator; the id is a text, as in every author. */
    public record OperatorView(String id, String name) {

        public static OperatorView of(Author.Operator operator) {
            return new OperatorView(operator.id().toString(), operator.name());
        }
    }
}
