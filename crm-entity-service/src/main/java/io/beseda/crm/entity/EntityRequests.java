package io.beseda.crm.entity;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entity.EntityDraft.Linked;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValue;
import io.beseda.crm.fieldvalue.FieldValueRequests;
import io.beseda.crm.tag.TagChange;
import io.beseda.crm.tag.TagRequests;
import io.beseda.support.account.UserId;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads entities from requests; every value is checked here and nowhere else. Read-only keys are ignored. */
public final class EntityRequests {

    private static final int MAX_NAME = 255;
    private static final long LAST_SECOND = 253_402_300_799L;

    private EntityRequests() {}

    /** An entity to be. */
    public static Optional<EntityDraft> added(V4Item item, EntityKind kind, EntityCatalog catalog) {
        return Optional.of(draft(item, kind, catalog, Optional.empty(), true));
    }

    /** An entity to be, whatever the entry embeds. */
    public static Optional<EntityDraft> addedAlone(V4Item item, EntityKind kind, EntityCatalog catalog) {
        return Optional.of(draft(item, kind, catalog, Optional.empty(), true).alone());
    }

    /** A change that says itself what it is about. */
    static Optional<EntityDraft> changed(V4Item item, EntityKind kind, EntityCatalog catalog) {
        Optional<Long> id = item.number("id");
        item.require("id", "Say which one is meant.");
        return id.map(given -> draft(item, kind, catalog, id, false));
    }

    /** A change of this one. */
    public static Optional<EntityDraft> changed(V4Item item, EntityKind kind, EntityCatalog catalog, long id) {
        return Optional.of(draft(item, kind, catalog, Optional.of(id), false));
    }

    private static EntityDraft draft(
            V4Item item, EntityKind kind, EntityCatalog catalog, Optional<Long> id, boolean added) {
        Map<FieldId, List<FieldValue>> values = FieldValueRequests.read(item, catalog.fields());
        TagChange tags = TagRequests.read(item);
        return new EntityDraft(
                id,
                text(item, "name", MAX_NAME),
                responsible(item, catalog),
                added ? user(item, "created_by", catalog) : Optional.empty(),
                user(item, "updated_by", catalog),
                added ? time(item, "created_at") : Optional.empty(),
                added ? time(item, "updated_at") : Optional.empty(),
                values,
                tags,
                linked(item, kind.type(), added),
                kind.read(item, catalog, added));
    }

    /** Without space at its ends; empty after noting what is wrong with it. */
    public static Optional<String> text(V4Item item, String key, int maxLength) {
        Optional<String> text = item.text(key).map(String::strip);
        if (text.filter(given -> given.length() > maxLength).isPresent()) {
            item.refuse(key, V4Flaw.TOO_LONG, "At most %d characters.".formatted(maxLength));
            return Optional.empty();
        }
        if (text.filter(given -> given.indexOf('\0') >= 0).isPresent()) {
            item.refuse(key, V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
            return Optional.empty();
        }
        return text;
    }

    /** Seconds since 1970; empty after noting that it is not. */
    public static Optional<Instant> time(V4Item item, String key) {
        Optional<Long> seconds = item.number(key);
        if (seconds.filter(given -> given < 0 || given > LAST_SECOND).isPresent()) {
            item.refuse(key, V4Flaw.INVALID_VALUE, "Seconds since 1970 are expected here.");
            return Optional.empty();
        }
        return seconds.map(Instant::ofEpochSecond);
    }

    private static Optional<UserId> responsible(V4Item item, EntityCatalog catalog) {
        return user(item, "responsible_user_id", catalog).filter(id -> id > 0).map(UserId::new);
    }

    /** 0 stands for a robot. */
    private static Optional<Long> user(V4Item item, String key, EntityCatalog catalog) {
        Optional<Long> id = item.number(key);
        if (id.filter(given -> given != 0 && !catalog.users().contains(given)).isPresent()) {
            item.refuse(key, V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such user.");
            return Optional.empty();
        }
        return id;
    }

    /** Integrations link on adding; a whole entity that is sent back brings along the links it had. */
    private static List<Linked> linked(V4Item item, EntityType own, boolean added) {
        List<Linked> linked = new ArrayList<>();
        Optional<V4Item> embedded = item.object("_embedded").filter(given -> added);
        for (EntityType type : List.of(EntityType.CONTACTS, EntityType.COMPANIES)) {
            if (type != own) {
                embedded.flatMap(each -> each.list(type.code()))
                        .orElse(List.of())
                        .forEach(other -> {
                            boolean main = other.flag("is_main").orElse(false);
                            other.number("id").ifPresent(id -> linked.add(new Linked(new EntityRef(type, id), main)));
                        });
            }
        }
        return linked;
    }
}
