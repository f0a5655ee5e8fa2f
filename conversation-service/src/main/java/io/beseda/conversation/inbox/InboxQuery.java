package io.beseda.conversation.inbox;

import io.beseda.conversation.inbox.InboxFilter.AssigneeFilter;
import io.beseda.support.account.AccountId;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that finds a page of conversations for a filter, newest activity first. The activity of a finished one is
 * its finish: it has none after that.
 *
 * <p>Open ones are sorted when they are read, finished ones come in the order of their index. A visitor has few: they are
 * found first and sorted then, so that the planner does not walk the account's to spare the sort.
 */
final class InboxQuery {

    private static final String ASSIGNEE = """
            LEFT JOIN LATERAL (
                SELECT operator_id FROM conversation_assignee WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS a ON true
            """;

    private final AccountId accountId;
    private final InboxFilter filter;
    private final Cursor from;
    private final int limit;
    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    InboxQuery(AccountId accountId, InboxFilter filter, Cursor from, int limit) {
        this.accountId = accountId;
        this.filter = filter;
        this.from = from;
        this.limit = limit;
        this.sql = filter.state().map(this::page).orElseGet(this::pageOfBoth);
    }

    /** Selects rows of {@code conversation}. */
    String sql() {
        return sql;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private String pageOfBoth() {
        String both = "SELECT * FROM ((" + page(InboxState.OPEN) + ") UNION ALL (" + page(InboxState.FINISHED)
                + ")) AS c\n" + "ORDER BY coalesce(c.finished_at, c.updated_at) DESC, c.id DESC LIMIT ?";
        parameters.add(limit);
        return both;
    }

    private String page(InboxState state) {
        String activity = state == InboxState.OPEN ? "updated_at" : "finished_at";
        String found = "SELECT * FROM conversation WHERE account_id = ?"
                + and(state == InboxState.OPEN ? "finished_at IS NULL" : "finished_at IS NOT NULL")
                + and("(" + activity + ", id) < (?, ?)");
        parameters.addAll(List.of(accountId.value(), from.activity(), from.id()));
        found += filter.chat()
                .map(chat -> with("online_chat_id = ?", chat.value()))
                .orElse("");
        found += filter.visitor()
                .map(visitor -> with("visitor_id = ?", visitor.value()) + " OFFSET 0")
                .orElse("");
        String page = "SELECT c.* FROM (" + found + ") AS c\n"
                + filter.assignee().map(this::ofAssignee).orElse("")
                + "ORDER BY c." + activity + " DESC, c.id DESC LIMIT ?";
        parameters.add(limit);
        return page;
    }

    private String ofAssignee(AssigneeFilter assignee) {
        if (assignee instanceof AssigneeFilter.Of one) {
            parameters.add(one.operator().value());
            return ASSIGNEE + "WHERE a.operator_id = ?\n";
        }
        return ASSIGNEE + "WHERE a.operator_id IS NULL\n";
    }

    private String with(String condition, Object parameter) {
        parameters.add(parameter);
        return and(condition);
    }

    private static String and(String condition) {
        return " AND " + condition;
    }
}
