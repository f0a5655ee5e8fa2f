package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.Owner;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Sums up uploads. */
@ApplicationScoped
public class UsageRepository {

    private static final String USAGE = """
            SELECT own.unsent, own.bytes, own.oldest, whole.bytes AS account_bytes
            FROM (
                SELECT count(*) FILTER (WHERE conversation_id IS NULL) AS unsent, coalesce(sum(size), 0) AS bytes,
                    min(uploaded_at) AS oldest
                FROM attachment WHERE account_id = ? AND owner = ? AND uploaded_at > ?) AS own,
                (
                SELECT coalesce(sum(size), 0) AS bytes FROM attachment WHERE account_id = ? AND uploaded_at > ?) AS whole""";

    private static final String QUEUE =
            "SELECT pg_advisory_xact_lock(hashtextextended('uploads', ?)) IS NULL AS waited";

    private final Database database;

    @Inject
    public UsageRepository(Database database) {
        this.database = database;
    }

    Usage usage(AccountId accountId, Owner owner, Instant sinceOfOwner, Instant sinceOfAccount) {
        return database.find(
                        USAGE,
                        row -> new Usage(
                                row.number("unsent"),
                                row.number("bytes"),
                                row.optionalInstant("oldest"),
                                row.number("account_bytes")),
                        accountId.value(),
                        owner.value(),
                        sinceOfOwner,
                        accountId.value(),
                        sinceOfAccount)
                .orElseThrow();
    }

    /** Lets uploads of an account be recorded one after another, so that none slips past a limit beside another. */
    void queue(AccountId accountId) {
        database.find(QUEUE, row -> row.flag("waited"), accountId.value());
    }
}
