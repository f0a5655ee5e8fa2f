package io.beseda.conversation.ownership;

import io.beseda.conversation.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whom the CRM knows under which external ID. */
@ApplicationScoped
class ExternalIdMatchRepository {

    private static final String KEEP = """
            INSERT INTO external_id_match AS m (account_id, person_id, version, field_id, external_id, status, contact_id, matched_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (person_id, account_id) DO UPDATE
            SET version = excluded.version, status = excluded.status, contact_id = excluded.contact_id,
                matched_at = excluded.matched_at
            WHERE m.version < excluded.version""";

    private final Database database;

    @Inject
    ExternalIdMatchRepository(Database database) {
        this.database = database;
    }

    /** Keeps what is newer than what is known; false if it is not. */
    boolean keep(ExternalIdMatch match) {
        int kept = database.update(
                KEEP,
                match.accountId().value(),
                match.person().value(),
                match.version(),
                match.fieldId(),
                match.externalId(),
                match.status().code(),
                match.contactId().orElse(null),
                match.matchedAt());
        return kept > 0;
    }
}
