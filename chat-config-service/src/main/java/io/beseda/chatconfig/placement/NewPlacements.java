package io.beseda.chatconfig.placement;

import io.beseda.chatconfig.unguessable.UnguessableValues;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives what is created its button id, unique over all accounts and kinds of buttons, and its two keys. */
@ApplicationScoped
public class NewPlacements {

    private final NativeSql sql;
    private final UnguessableValues unguessable;

    @Inject
    public NewPlacements(NativeSql sql, UnguessableValues unguessable) {
        this.sql = sql;
        this.unguessable = unguessable;
    }

    /** It runs nowhere yet. */
    public Placements nowhere() {
        long buttonId =
                sql.first("SELECT nextval('button_id')", row -> row.getLong(1)).orElseThrow();
        return new Placements(new ButtonId(buttonId), scriptHash(), scriptHash());
    }

    private ScriptHash scriptHash() {
        return new ScriptHash(unguessable.hex(ScriptHash.BYTES));
    }
}
