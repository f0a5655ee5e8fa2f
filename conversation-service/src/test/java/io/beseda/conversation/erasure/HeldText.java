package io.beseda.conversation.erasure;

import io.beseda.conversation.testing.StoredRows;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks through every table that has an account, whatever its columns are. */
@ApplicationScoped
class HeldText {

    @Inject
    StoredRows rows;

    /** The tables of the service but the one of migrations. */
    List<String> tables() {
        return rows.query(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' ORDER BY table_name",
                row -> row.getString(1));
    }

    /** The tables in which a row of the account has this text in it somewhere. */
    Set<String> holding(AccountId account, String text) {
        Set<String> holding = new TreeSet<>();
        for (String table : tables()) {
            if (!table.equals("outbox")
                    && !rows.query(
                                    "SELECT 1 FROM " + table
                                            + " t WHERE account_id = ? AND position(lower(?) IN lower(t::text)) > 0 LIMIT 1",
                                    row -> row.getInt(1),
                                    account.value(),
                                    text)
                            .isEmpty()) {
                holding.add(table);
            }
        }
        return holding;
    }
}
