package io.beseda.chatconfig.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.chatconfig.digest.Sha256;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * In which form chats were published last, and which are still to be published in the present one: all of them, when the sealing key
 * was replaced or when a new version of this service says more of a chat.
 */
@ApplicationScoped
class PublishedForm {

    /** Rises whenever snapshots say something that those of all chats must say, changed or not. */
    private static final String VERSION = "identity";

    private static final String TAKE_UP = """
            WITH form AS (
                INSERT INTO published_form (one, form) VALUES (true, ?)
                ON CONFLICT (one) DO UPDATE SET form = excluded.form WHERE published_form.form <> excluded.form
                RETURNING form)
            INSERT INTO unpublished_online_chat (account_id, online_chat_id)
            SELECT account_id, id FROM online_chat, form WHERE deleted_at IS NULL
            ON CONFLICT (online_chat_id) DO NOTHING""";

    private final NativeSql sql;
    private final String form;

    @Inject
    PublishedForm(NativeSql sql, SealingSettings settings) {
        this.sql = sql;
        this.form = VERSION + ":"
                + HexFormat.of().formatHex(Sha256.of(settings.sealingKey().getBytes(UTF_8)));
    }

    /** Notes what is to be published anew; nothing if the form is the one of the last start. */
    void takeUp() {
        sql.update(TAKE_UP, form);
    }

    List<AccountId> accounts() {
        return sql.list(
                "SELECT DISTINCT account_id FROM unpublished_online_chat ORDER BY account_id",
                row -> new AccountId(row.getLong("account_id")));
    }

    /** Of several that take them at once, one gets them. */
    List<OnlineChatId> take(AccountId account) {
        return sql.list(
                "DELETE FROM unpublished_online_chat WHERE account_id = ? RETURNING online_chat_id",
                row -> new OnlineChatId(row.getObject("online_chat_id", UUID.class)),
                account.value());
    }
}
