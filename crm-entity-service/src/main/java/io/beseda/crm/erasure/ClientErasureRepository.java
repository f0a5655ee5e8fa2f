package io.beseda.crm.erasure;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of erasures. */
@ApplicationScoped
class ClientErasureRepository {

    private static final int SHOWN = 200;

    private static final String ADD = """
            INSERT INTO client_erasures
                (id, account_id, contact_id, requested_by, requested_by_name, requested_at, leads, records)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FINISH = """
            UPDATE client_erasures SET conversations = ?, messages = ?, files = ?, finished_at = ?
            WHERE account_id = ? AND id = ? AND finished_at IS NULL""";

    private final NativeSql sql;

    @Inject
    ClientErasureRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(ClientErasure erasure) {
        sql.update(
                ADD,
                erasure.id(),
                erasure.accountId().value(),
                erasure.contactId(),
                erasure.by().value(),
                erasure.byName(),
                erasure.at(),
                erasure.leads(),
                erasure.records());
    }

    /** One that is finished stays as it is. */
    void finish(AccountId account, UUID id, ClientErasure.History history) {
        sql.update(
                FINISH,
                history.conversations(),
                history.messages(),
                history.files(),
                history.finishedAt(),
                account.value(),
                id);
    }

    Optional<ClientErasure> find(AccountId account, UUID id) {
        return sql.first(
                "SELECT * FROM client_erasures WHERE account_id = ? AND id = ?",
                ClientErasureRepository::read,
                account.value(),
                id);
    }

    Optional<ClientErasure> ofContact(AccountId account, long contactId) {
        return sql.first(
                "SELECT * FROM client_erasures WHERE account_id = ? AND contact_id = ?",
                ClientErasureRepository::read,
                account.value(),
                contactId);
    }

    /** The youngest first. */
    List<ClientErasure> newest(AccountId account) {
        return sql.list(
                "SELECT * FROM client_erasures WHERE account_id = ? ORDER BY requested_at DESC, id LIMIT ?",
                ClientErasureRepository::read,
                account.value(),
                SHOWN);
    }

    private static ClientErasure read(ResultSet row) throws SQLException {
        int conversations = row.getInt("conversations");
        long messages = row.getLong("messages");
        long files = row.getLong("files");
        return new ClientErasure(
                row.getObject("id", UUID.class),
                new AccountId(row.getLong("account_id")),
                row.getLong("contact_id"),
                new UserId(row.getLong("requested_by")),
                row.getString("requested_by_name"),
                NativeSql.instant(row, "requested_at"),
                row.getInt("leads"),
                row.getInt("records"),
                NativeSql.optionalInstant(row, "finished_at")
                        .map(at -> new ClientErasure.History(conversations, messages, files, at)));
    }
}
