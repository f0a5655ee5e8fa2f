package io.beseda.crm.externalid;

import static java.util.stream.Collectors.joining;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.customfield.FieldId;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.Person;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Whom external IDs name, many of an account at once. */
@ApplicationScoped
public class MatchRepository {

    /** Whoever comes second waits here, and finds what the first has written. */
    private static final String HOLD = """
            INSERT INTO external_id_matches AS m
                (account_id, field_id, external_id, person_id, version, status, visitor_ids, published, matched_at)
            SELECT ?, field_id, external_id, person_id, 0, 'unknown', '{}', false, ?
            FROM unnest(?, ?, ?) AS wanted (field_id, external_id, person_id)
            ON CONFLICT (account_id, field_id, external_id) DO UPDATE SET version = m.version""";

    private static final String LOOK_UP = """
            SELECT m.*, found.contacts, found.only_contact, array_to_string(ARRAY(
                    SELECT v.visitor_id FROM contact_visitors v
                    WHERE v.account_id = m.account_id AND v.contact_id = found.only_contact AND found.contacts = 1
                    ORDER BY v.visitor_id), ',') AS only_visitors,
                array_to_string(m.visitor_ids, ',') AS told_visitors
            FROM unnest(?, ?) AS wanted (field_id, external_id)
            JOIN external_id_matches m
                ON m.account_id = ? AND m.field_id = wanted.field_id AND m.external_id = wanted.external_id
            CROSS JOIN LATERAL (
                SELECT count(DISTINCT contact_id) AS contacts, min(contact_id) AS only_contact
                FROM (
                    SELECT CASE v.entity_type WHEN 'contacts' THEN v.entity_id ELSE k.to_id END AS contact_id
                    FROM field_values v
                    LEFT JOIN entity_links k ON v.entity_type <> 'contacts' AND k.account_id = v.account_id
                        AND k.from_type = v.entity_type AND k.from_id = v.entity_id AND k.to_type = 'contacts' AND k.main
                    WHERE v.account_id = m.account_id AND v.field_id = m.field_id
                        AND left(v.value, 255) = m.external_id AND v.value = m.external_id) AS holder) AS found""";

    private static final String KEEP = """
            UPDATE external_id_matches m
            SET version = t.version, status = t.status, contact_id = t.contact_id, published = t.published = 'yes',
                visitor_ids = string_to_array(t.visitors, ',')::uuid[], matched_at = ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS t (field_id, external_id, version, status, contact_id, published, visitors)
            WHERE m.account_id = ? AND m.field_id = t.field_id AND m.external_id = t.external_id""";

    private final NativeSql sql;

    @Inject
    public MatchRepository(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * What was told of an external ID, and what is true now.
     *
     * @param published other services act on what was told
     */
    record Found(ExternalIdMatch told, boolean published, ExternalIdMatch now) {

        boolean isNews() {
            return told.status() != now.status()
                    || !told.contact().equals(now.contact())
                    || !told.visitors().equals(now.visitors());
        }
    }

    /** Until the end of the transaction nobody else finds out whom these name. */
    void hold(AccountId account, SortedSet<ExternalIdKey> keys, Instant now) {
        sql.update(
                HOLD,
                account.value(),
                now,
                Column.bigints(keys, key -> key.field().value()),
                Column.texts(keys, ExternalIdKey::externalId),
                Column.uuids(
                        keys, key -> Person.ofField(account, key.field().value(), new ExternalId(key.externalId()))));
    }

    /** Of keys that are held. */
    List<Found> lookUp(AccountId account, SortedSet<ExternalIdKey> keys, Instant now) {
        return sql.list(
                LOOK_UP,
                row -> found(row, account, now),
                Column.bigints(keys, key -> key.field().value()),
                Column.texts(keys, ExternalIdKey::externalId),
                account.value());
    }

    void keep(AccountId account, List<ExternalIdMatch> matches, Instant now) {
        sql.update(
                KEEP,
                now,
                Column.bigints(matches, ExternalIdMatch::fieldId),
                Column.texts(matches, ExternalIdMatch::externalId),
                Column.bigints(matches, ExternalIdMatch::version),
                Column.texts(matches, match -> match.status().code()),
                Column.bigints(
                        matches, match -> match.contact().map(ContactId::value).orElse(null)),
                Column.texts(matches, match -> match.gives() ? "yes" : "no"),
                Column.texts(
                        matches,
                        match -> match.visitors().stream().map(UUID::toString).collect(joining(","))),
                account.value());
    }

    /** The external ID that makes this person, in the field it is kept in. */
    Optional<ExternalIdKey> ofPerson(AccountId account, UUID person) {
        return sql.first(
                "SELECT field_id, external_id FROM external_id_matches WHERE account_id = ? AND person_id = ?",
                MatchRepository::key,
                account.value(),
                person);
    }

    private static Found found(ResultSet row, AccountId account, Instant now) throws SQLException {
        ExternalIdKey key = key(row);
        UUID person = row.getObject("person_id", UUID.class);
        long version = row.getLong("version");
        long told = row.getLong("contact_id");
        ExternalIdMatch.Status status = ExternalIdMatch.Status.of(row.getLong("contacts"));
        return new Found(
                new ExternalIdMatch(
                        account,
                        key,
                        person,
                        version,
                        ExternalIdMatch.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        told == 0 ? Optional.empty() : Optional.of(new ContactId(told)),
                        visitors(row.getString("told_visitors")),
                        NativeSql.instant(row, "matched_at")),
                row.getBoolean("published"),
                new ExternalIdMatch(
                        account,
                        key,
                        person,
                        version + 1,
                        status,
                        status == ExternalIdMatch.Status.KNOWN
                                ? Optional.of(new ContactId(row.getLong("only_contact")))
                                : Optional.empty(),
                        visitors(row.getString("only_visitors")),
                        now));
    }

    private static ExternalIdKey key(ResultSet row) throws SQLException {
        return new ExternalIdKey(new FieldId(row.getLong("field_id")), row.getString("external_id"));
    }

    private static List<UUID> visitors(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }
}
