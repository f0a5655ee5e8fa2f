package io.beseda.crm.link;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.Optional;

/** Reads which entities are to be linked, or no longer. */
final class LinkRequests {

    private LinkRequests() {}

    /** @param entityId what is linked, if the path says so; else each entry does */
    static Optional<EntityLink> link(V4Item item, EntityType type, Optional<Long> entityId) {
        Optional<Long> id = entityId.or(() -> item.number("entity_id"));
        if (id.isEmpty()) {
            item.refuse("entity_id", V4Flaw.NOT_BLANK, "Say what is to be linked.");
        }
        item.require("to_entity_id", "Say what it is to be linked with.");
        Optional<EntityType> toType = item.text("to_entity_type").flatMap(EntityType::of);
        if (toType.isEmpty()) {
            item.refuse("to_entity_type", V4Flaw.NOT_SUPPORTED_CHOICE, "leads, contacts, companies or customers.");
        }
        Optional<Long> toId = item.number("to_entity_id");
        boolean main = item.object("metadata")
                .map(metadata -> metadata.flag("is_main")
                        .or(() -> metadata.flag("main_contact"))
                        .orElse(false))
                .orElse(false);
        if (id.isEmpty() || toType.isEmpty() || toId.isEmpty()) {
            return Optional.empty();
        }
        Optional<EntityLink> link =
                LinkRules.link(new EntityRef(type, id.get()), new EntityRef(toType.get(), toId.get()), main);
        if (link.isEmpty()) {
            item.refuse(
                    "to_entity_type",
                    V4Flaw.NOT_SUPPORTED_CHOICE,
                    "%s are not linked with %s."
                            .formatted(type.code(), toType.get().code()));
        }
        return link;
    }
}
