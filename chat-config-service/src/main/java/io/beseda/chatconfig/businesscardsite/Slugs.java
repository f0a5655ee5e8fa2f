package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.unguessable.UnguessableValues;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The slugs of all accounts: they share one name space. */
@ApplicationScoped
public class Slugs {

    private static final int SUFFIX_BYTES = 3;

    private final NativeSql sql;
    private final UnguessableValues unguessable;

    @Inject
    public Slugs(NativeSql sql, UnguessableValues unguessable) {
        this.sql = sql;
        this.unguessable = unguessable;
    }

    /** As of now: two may be told so of one slug, and the database lets one of them have it. */
    boolean isFree(Slug slug) {
        return sql.first("SELECT 1 FROM business_card_site WHERE slug = ?", row -> true, slug.value())
                .isEmpty();
    }

    Slug freeFor(SiteName name) {
        return Stream.generate(() -> Slug.resembling(name, unguessable.hex(SUFFIX_BYTES)))
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
    }
}
