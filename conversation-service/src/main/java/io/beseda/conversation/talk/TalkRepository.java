package io.beseda.conversation.talk;

import static io.beseda.conversation.database.Rows.numbers;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conversations as talks. */
@ApplicationScoped
class TalkRepository {

    private static final String TALK = """
            SELECT c.*, EXISTS (
                SELECT FROM message m
                WHERE m.account_id = c.account_id AND m.conversation_id = c.id AND m.author_type = 'visitor'
                    AND m.sequence > coalesce(r.operator_sequence, 0)) AS waits
            FROM conversation c
            LEFT JOIN read_mark r ON r.account_id = c.account_id AND r.conversation_id = c.id
            WHERE c.account_id = ?""";

    private static final String PAGE = " ORDER BY c.number DESC LIMIT ? OFFSET ?";

    private final Database database;

    @Inject
    TalkRepository(Database database) {
        this.database = database;
    }

    /** The newest first; one more than fit on the page, if there are more. */
    List<Talk> page(AccountId accountId, TalkQuery query) {
        if (query.impossible()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder(TALK);
        List<Object> parameters = new ArrayList<>(List.of(accountId.value()));
        filter(sql, parameters, "c.number", query.ids());
        filter(sql, parameters, "c.lead_id", query.leadIds());
        filter(sql, parameters, "c.contact_id", query.contactIds());
        if (query.onlyInWork()) {
            sql.append(" AND c.finished_at IS NULL");
        }
        parameters.add(query.paging().limit() + 1);
        parameters.add(query.paging().offset());
        return database.query(sql.append(PAGE).toString(), TalkRepository::read, parameters.toArray());
    }

    /** @throws Refusal 404 if the account has no such talk */
    Talk existing(AccountId accountId, ConversationNumber number) {
        return database.find(TALK + " AND c.number = ?", TalkRepository::read, accountId.value(), number.value())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such talk."));
    }

    private static void filter(StringBuilder sql, List<Object> parameters, String column, List<Long> values) {
        if (!values.isEmpty()) {
            sql.append(" AND ").append(column).append(" = ANY (?::bigint[])");
            parameters.add(numbers(values, Long::longValue));
        }
    }

    private static Talk read(Row row) throws SQLException {
        ConversationId id = new ConversationId(row.uuid("id"));
        AccountId accountId = new AccountId(row.number("account_id"));
        Optional<Long> lead = row.optionalNumber("lead_id");
        Optional<Long> contact = row.optionalNumber("contact_id");
        return new Talk(
                id,
                new ConversationNumber(row.number("number")),
                new VisitorId(row.uuid("visitor_id")),
                row.number("last_sequence"),
                row.optionalInstant("finished_at").isEmpty(),
                !row.flag("waits"),
                lead.map(leadId -> new LeadLink(accountId, id, leadId, contact.orElseThrow())),
                row.instant("started_at"),
                row.instant("updated_at"));
    }
}
