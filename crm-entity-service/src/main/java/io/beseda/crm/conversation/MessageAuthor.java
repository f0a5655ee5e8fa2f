package io.beseda.crm.conversation;

/**
 * Who wrote a message.
 *
 * @param type {@code visitor}, {@code operator}, {@code bot} or {@code system}
 * @param id the visitor's or the operator's; {@code null} for bot and system
 * @param name {@code null} when nobody told it
 */
public record MessageAuthor(String type, String id, String name) {

    private static final String VISITOR = "visitor";
    private static final String OPERATOR = "operator";

    public boolean isVisitor() {
        return VISITOR.equals(type);
    }

    public boolean isOperator() {
        return OPERATOR.equals(type);
    }
}
