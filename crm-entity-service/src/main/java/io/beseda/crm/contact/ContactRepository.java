package io.beseda.crm.contact;

import io.beseda.crm.conversation.StartedConversation;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Adds contacts. */
@ApplicationScoped
public class ContactRepository {

    private final NativeSql sql;

    @Inject
    public ContactRepository(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * The visitors of these conversations who have no contact yet get one, named by the visitor's first conversation.
     *
     * @return those added
     */
    Set<ContactId> addForVisitors(List<StartedConversation> started) {
        return Set.copyOf(sql.list(
                """
                WITH given AS (
                    SELECT * FROM unnest(?, ?, ?, ?) AS s (account_id, visitor_id, number, started_at)
                ), earlier AS (
                    UPDATE contact_visitors k SET since = s.started_at
                    FROM (SELECT account_id, visitor_id, min(started_at) AS started_at FROM given
                        GROUP BY account_id, visitor_id) AS s
                    WHERE k.account_id = s.account_id AND k.visitor_id = s.visitor_id AND k.linked_from IS NULL
                        AND k.since > s.started_at
                ), fresh AS (
                    SELECT DISTINCT ON (account_id, visitor_id) *
                    FROM given AS s
                    WHERE NOT EXISTS (
                        SELECT FROM contact_visitors k
                        WHERE k.account_id = s.account_id AND k.visitor_id = s.visitor_id)
                    ORDER BY account_id, visitor_id, number
                ), claimed AS (
                    INSERT INTO contact_visitors (account_id, visitor_id, contact_id, since)
                    SELECT account_id, visitor_id, nextval(pg_get_serial_sequence('contacts', 'id')), started_at FROM fresh
                    ON CONFLICT DO NOTHING
                    RETURNING account_id, visitor_id, contact_id
                ), found AS (
                    INSERT INTO entity_words (account_id, entity_type, entity_id, words)
                    SELECT c.account_id, 'contacts', c.contact_id,
                        array_to_tsvector(ARRAY ['посетитель', f.number::text, c.contact_id::text])
                    FROM claimed c JOIN fresh f ON f.account_id = c.account_id AND f.visitor_id = c.visitor_id
                )
                INSERT INTO contacts (id, account_id, name, unsorted, created_at, updated_at)
                SELECT c.contact_id, c.account_id, 'Посетитель ' || f.number, true, f.started_at, f.started_at
                FROM claimed c JOIN fresh f ON f.account_id = c.account_id AND f.visitor_id = c.visitor_id
                RETURNING id""",
                row -> new ContactId(row.getLong("id")),
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(started, conversation -> conversation.visitorId().value()),
                Column.bigints(started, StartedConversation::number),
                Column.instants(started, StartedConversation::startedAt)));
    }
}
