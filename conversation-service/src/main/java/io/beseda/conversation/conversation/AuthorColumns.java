package io.beseda.conversation.conversation;

import io.beseda.conversation.database.Row;
import io.beseda.support.account.UserId;
import java.sql.SQLException;

/** An author as the columns of a row: {@code type, operator, name}. */
public final class AuthorColumns {

    private static final String VISITOR = "visitor";
    private static final String OPERATOR = "operator";

    private AuthorColumns() {}

    public static String type(Author author) {
        return author instanceof Author.Operator ? OPERATOR : VISITOR;
    }

    /** {@code null} for a visitor. */
    public static Long operatorId(Author author) {
        return author instanceof Author.Operator operator ? operator.id().value() : null;
    }

    /** {@code null} for a visitor. */
    public static String name(Author author) {
        return author instanceof Author.Operator operator ? operator.name() : null;
    }

    public static Author read(Row row, String type, String operatorId, String name) throws SQLException {
        String stored = row.text(type);
        return switch (stored) {
            case VISITOR -> new Author.Visitor();
            case OPERATOR -> new Author.Operator(new UserId(row.number(operatorId)), row.text(name));
            default -> throw new IllegalStateException("no author type: " + stored);
        };
    }
}
