package io.beseda.crm.contact;

import io.beseda.crm.conversation.StartedConversation;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Adds contacts. */
@ApplicationScoped
public class ContactRepository {

    private final NativeSql sql;

    @Inject
    public ContactRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** The visitors of these conversations who have no contact yet get one, named by the visitor's first conversation. */
    void addForVisitors(List<StartedConversation> started) {
        sql.update(
                """
                WITH fresh AS (
                    SELECT DISTINCT ON (account_id, visitor_id) *
                    FROM unnest(?, ?, ?, ?) AS s (account_id, visitor_id, number, started_at)
                    WHERE NOT EXISTS (
                        SELECT FROM contact_visitors k
                        WHERE k.account_id = s.account_id AND k.visitor_id = s.visitor_id)
                    ORDER BY account_id, visitor_id, number
                ), claimed AS (
                    INSERT INTO contact_visitors (account_id, visitor_id, contact_id)
                    SELECT account_id, visitor_id, nextval(pg_get_serial_sequence('contacts', 'id')) FROM fresh
                    ON CONFLICT DO NOTHING
                    RETURNING account_id, visitor_id, contact_id
                )
                INSERT INTO contacts (id, account_id, name, created_at)
                SELECT c.contact_id, c.account_id, 'Посетитель ' || f.number, f.started_at
                FROM claimed c JOIN fresh f ON f.account_id = c.account_id AND f.visitor_id = c.visitor_id""",
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(started, conversation -> conversation.visitorId().value()),
                Column.bigints(started, StartedConversation::number),
                Column.instants(started, StartedConversation::startedAt));
    }
}
