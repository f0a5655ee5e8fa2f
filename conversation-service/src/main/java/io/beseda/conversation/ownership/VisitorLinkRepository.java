package io.beseda.conversation.ownership;

import static io.beseda.conversation.database.Rows.instants;
import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Links of visitors to persons. Whoever changes some holds {@link #lock} of their visitors until commit. */
@ApplicationScoped
public class VisitorLinkRepository {

    /** By a number made of each, in its order: whoever locks several waits in one direction only. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(number) FROM (
                SELECT DISTINCT hashtextextended(?::text || ':' || id::text, 0) AS number
                FROM unnest(?::uuid[]) AS visitor (id) ORDER BY number) AS numbers""";

    /** Whoever could be handed on through one of these, and these. */
    private static final String ORIGINS = """
            WITH RECURSIVE origin (id) AS (
                SELECT id FROM unnest(?::uuid[]) AS given (id)
                UNION
                SELECT l.visitor_id FROM origin CROSS JOIN LATERAL (
                    SELECT visitor_id FROM visitor_link WHERE account_id = ? AND person_id = origin.id
                    OFFSET 0) AS l)
            SELECT id FROM origin ORDER BY id""";

    private static final String ONWARD = """
            WITH RECURSIVE passed (id) AS (
                SELECT id FROM unnest(?::uuid[]) AS given (id)
                UNION
                SELECT l.person_id FROM passed CROSS JOIN LATERAL (
                    SELECT person_id FROM visitor_link WHERE account_id = ? AND visitor_id = passed.id
                    OFFSET 0) AS l)
            SELECT l.* FROM passed CROSS JOIN LATERAL (
                SELECT * FROM visitor_link WHERE account_id = ? AND visitor_id = passed.id
                OFFSET 0) AS l""";

    private static final String OF_VISITOR =
            "SELECT * FROM visitor_link WHERE account_id = ? AND visitor_id = ? ORDER BY since, id";

    private static final String OF_PERSON =
            "SELECT * FROM visitor_link WHERE account_id = ? AND person_id = ? ORDER BY since, id";

    private static final String AROUND_VISITOR = """
            SELECT * FROM (
                SELECT * FROM visitor_link WHERE account_id = ? AND visitor_id = ?
                UNION
                SELECT * FROM visitor_link WHERE account_id = ? AND person_id = ?) AS link
            ORDER BY since DESC, id LIMIT ?""";

    /** Of whoever has a conversation with the contact. */
    private static final String AROUND_CONTACT = """
            WITH client (id) AS MATERIALIZED (
                SELECT visitor_id FROM conversation WHERE account_id = ? AND contact_id = ?
                UNION
                SELECT started_by FROM conversation WHERE account_id = ? AND contact_id = ? AND started_by IS NOT NULL)
            SELECT DISTINCT l.* FROM client CROSS JOIN LATERAL (
                SELECT * FROM visitor_link WHERE account_id = ? AND visitor_id = client.id
                UNION ALL
                SELECT * FROM visitor_link WHERE account_id = ? AND person_id = client.id
                OFFSET 0) AS l
            ORDER BY since DESC, id LIMIT ?""";

    private static final String FIND = "SELECT * FROM visitor_link WHERE account_id = ? AND id = ?";

    private static final String OF_FIELD = """
            SELECT DISTINCT visitor_id FROM visitor_link
            WHERE account_id = ? AND field_id = ? AND cause = 'crm' AND visitor_id > ? ORDER BY visitor_id LIMIT ?""";

    private static final String KEEP = """
            INSERT INTO visitor_link (account_id, id, visitor_id, person_id, cause, external_id, field_id, proof, since, until,
                said_at, withdrawn_at, undone_at, undone_by, undone_by_name)
            SELECT ?, link.* FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[],
                ?::text[]) AS link
            ON CONFLICT (id, account_id) DO UPDATE
            SET external_id = excluded.external_id, proof = excluded.proof, until = excluded.until,
                said_at = excluded.said_at, withdrawn_at = excluded.withdrawn_at, undone_at = excluded.undone_at,
                undone_by = excluded.undone_by, undone_by_name = excluded.undone_by_name""";

    private final Database database;

    @Inject
    public VisitorLinkRepository(Database database) {
        this.database = database;
    }

    /** Until commit, nobody else finds out whose the conversations of these visitors are. */
    void lock(AccountId account, Collection<VisitorId> visitors) {
        database.query(LOCK, row -> true, account.toString(), uuids(visitors, VisitorId::value));
    }

    /** The visitors whose conversations can depend on the links of these. */
    Set<VisitorId> originsOf(AccountId account, Collection<VisitorId> visitors) {
        return new LinkedHashSet<>(database.query(
                ORIGINS, row -> new VisitorId(row.uuid("id")), uuids(visitors, VisitorId::value), account.value()));
    }

    /** The links of these visitors, of the persons they lead to, and so on. */
    List<VisitorLink> onwardFrom(AccountId account, Collection<VisitorId> visitors) {
        return database.query(
                ONWARD,
                VisitorLinkRepository::read,
                uuids(visitors, VisitorId::value),
                account.value(),
                account.value());
    }

    /** The oldest first. */
    List<VisitorLink> ofVisitor(AccountId account, VisitorId visitor) {
        return database.query(OF_VISITOR, VisitorLinkRepository::read, account.value(), visitor.value());
    }

    /** The oldest first. */
    List<VisitorLink> ofPerson(AccountId account, VisitorId person) {
        return database.query(OF_PERSON, VisitorLinkRepository::read, account.value(), person.value());
    }

    Optional<VisitorLink> find(AccountId account, UUID id) {
        return database.find(FIND, VisitorLinkRepository::read, account.value(), id);
    }

    /** From or to this visitor, the youngest first. */
    List<VisitorLink> around(AccountId account, VisitorId visitor, int limit) {
        return database.query(
                AROUND_VISITOR,
                VisitorLinkRepository::read,
                account.value(),
                visitor.value(),
                account.value(),
                visitor.value(),
                limit);
    }

    /** From or to whoever has a conversation with this contact, the youngest first. */
    List<VisitorLink> ofContact(AccountId account, long contactId, int limit) {
        return database.query(
                AROUND_CONTACT,
                VisitorLinkRepository::read,
                account.value(),
                contactId,
                account.value(),
                contactId,
                account.value(),
                account.value(),
                limit);
    }

    /** Visitors whom the CRM links through a field, in order and after the given one. */
    List<VisitorId> ofField(AccountId account, long fieldId, UUID after, int limit) {
        return database.query(
                OF_FIELD, row -> new VisitorId(row.uuid("visitor_id")), account.value(), fieldId, after, limit);
    }

    /** All of one account. */
    void keep(AccountId account, Collection<VisitorLink> links) {
        if (links.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                account.value(),
                uuids(links, VisitorLink::id),
                uuids(links, link -> link.visitor().value()),
                uuids(links, link -> link.person().value()),
                texts(links, link -> link.cause().code()),
                texts(links, link -> link.named().externalId()),
                nullableNumbers(links, link -> link.named().fieldId().orElse(null)),
                texts(
                        links,
                        link -> link.named()
                                .proof()
                                .map(ClientIdentity.Proof::code)
                                .orElse(null)),
                instants(links, link -> Optional.of(link.since())),
                instants(links, link -> Optional.of(link.until())),
                instants(links, link -> Optional.of(link.saidAt())),
                instants(links, VisitorLink::withdrawnAt),
                instants(links, link -> link.undone().map(VisitorLink.Undoing::at)),
                nullableNumbers(
                        links,
                        link -> link.undone()
                                .map(undoing -> undoing.by().id().value())
                                .orElse(null)),
                texts(
                        links,
                        link -> link.undone()
                                .map(undoing -> undoing.by().name())
                                .orElse(null)));
    }

    private static VisitorLink read(Row row) throws SQLException {
        Optional<Instant> undoneAt = row.optionalInstant("undone_at");
        Optional<VisitorLink.Undoing> undone = undoneAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new VisitorLink.Undoing(
                        new Author.Operator(new UserId(row.number("undone_by")), row.text("undone_by_name")),
                        undoneAt.get()));
        return new VisitorLink(
                new AccountId(row.number("account_id")),
                row.uuid("id"),
                new VisitorId(row.uuid("visitor_id")),
                new VisitorId(row.uuid("person_id")),
                LinkCause.ofCode(row.text("cause")),
                new VisitorLink.Named(
                        row.text("external_id"),
                        row.optionalNumber("field_id"),
                        row.optionalText("proof").map(ClientIdentity.Proof::ofCode)),
                row.instant("since"),
                row.instant("until"),
                row.instant("said_at"),
                row.optionalInstant("withdrawn_at"),
                undone);
    }
}
