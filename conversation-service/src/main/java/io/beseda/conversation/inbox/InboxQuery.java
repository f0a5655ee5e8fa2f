package io.beseda.conversation.inbox;

import io.beseda.conversation.inbox.InboxFilter.AssigneeFilter;
import io.beseda.support.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement that finds a page of conversations for a filter, newest activity first. The activity of a finished one is
 * its finish: it has none after that.
 *
 * <p>Open ones are sorted when they are read, and their assignees looked up; finished ones come in the order of an index, of one
 * of their own where a chat, an assignee or both are asked for. A visitor has few: they are found first and sorted then, so that the
 * planner does not walk the account's to spare the sort.
 */
final class InboxQuery {

    private static final String ASSIGNEE = """

            LEFT JOIN LATERAL (
                SELECT operator_id FROM conversation_assignee WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS a ON true
            """;

    private static final long NOBODY = 0;

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
        String both = "(" + page(InboxState.OPEN) + ") UNION ALL (" + page(InboxState.FINISHED) + ")";
        parameters.add(limit);
        return selectFrom(both) + " ORDER BY coalesce(c.finished_at, c.updated_at) DESC, c.id DESC LIMIT ?";
    }

    private String page(InboxState state) {
        String activity = state == InboxState.OPEN ? "updated_at" : "finished_at";
        String newestFirst = " ORDER BY c." + activity + " DESC, c.id DESC";
        String found = found(state, activity);
        String wanted = filter.assignee()
                .filter(assignee -> state == InboxState.OPEN)
                .map(assignee -> ofAssignee(assignee, selectFrom(found) + newestFirst + " OFFSET 0"))
                .orElse(found);
        parameters.add(limit);
        return selectFrom(wanted) + newestFirst + " LIMIT ?";
    }

    private String found(InboxState state, String activity) {
        parameters.addAll(List.of(accountId.value(), from.activity(), from.id()));
        StringBuilder found = new StringBuilder("SELECT * FROM conversation WHERE account_id = ? AND (")
                .append(activity)
                .append(", id) < (?, ?) AND finished_at IS ")
                .append(state == InboxState.OPEN ? "NULL" : "NOT NULL");
        Optional<Long> assignee =
                filter.assignee().filter(one -> state == InboxState.FINISHED).map(InboxQuery::column);
        if (assignee.isPresent() && filter.chat().isPresent()) {
            parameters.addAll(List.of(assignee.get(), filter.chat().get().value()));
            found.append(" AND finished_assignee_id::text || online_chat_id::text = ?::bigint::text || ?::uuid::text");
        } else {
            assignee.ifPresent(id -> {
                parameters.add(id);
                found.append(" AND finished_assignee_id = ?");
            });
            filter.chat().ifPresent(chat -> {
                parameters.add(chat.value());
                found.append(" AND online_chat_id = ?");
            });
        }
        filter.visitor().ifPresent(visitor -> {
            parameters.add(visitor.value());
            found.append(" AND visitor_id = ? OFFSET 0");
        });
        return found.toString();
    }

    /** Looks at the newest first, so that a page is full before all have been looked up. */
    private String ofAssignee(AssigneeFilter assignee, String sorted) {
        if (assignee instanceof AssigneeFilter.Of one) {
            parameters.add(one.operator().value());
            return selectFrom(sorted) + ASSIGNEE + "WHERE a.operator_id = ?";
        }
        return selectFrom(sorted) + ASSIGNEE + "WHERE a.operator_id IS NULL";
    }

    private static long column(AssigneeFilter assignee) {
        return assignee instanceof AssigneeFilter.Of one ? one.operator().value() : NOBODY;
    }

    private static String selectFrom(String rows) {
        return "SELECT c.* FROM (" + rows + ") AS c";
    }
}
