package io.beseda.conversation.conversation;

import io.beseda.conversation.database.Row;
import io.beseda.support.account.UserId;
import java.sql.SQLException;

/** An author as the columns of a row: {@code type, operator, name}. */
public final class AuthorColumns {

    private static final String VISITOR = "visitor";
    private static final String OPERATOR = "operator";
    private static final String BOT = "bot";

    private AuthorColumns() {}

    public static String type(Author author) {
        if (author instanceof Author.Operator) {
            return OPERATOR;
        }
        return author instanceof Author.Bot ? BOT : VISITOR;
    }

    /** {@code null} but for an operator. */
    public static Long operatorId(Author author) {
        return author instanceof Author.Operator operator ? operator.id().value() : null;
    }

    /** {@code null} but for an operator. */
    public static String name(Author author) {
        return author instanceof Author.Operator operator ? operator.name() : null;
    }

    public static Author read(Row row, String type, String operatorId, String name) throws SQLException {
        String stored = row.text(type);
        return switch (stored) {
            case VISITOR -> new Author.Visitor();
            case BOT -> new Author.Bot();
            case OPERATOR -> new Author.Operator(new UserId(row.number(operatorId)), row.text(name));
            default -> throw new IllegalStateException("no author type: " + stored);
        };
    }
}
