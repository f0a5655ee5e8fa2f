package io.beseda.crm.incominglead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKinds;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entity.ShowEntityCatalog;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.Pipelines;
import io.beseda.support.account.UserId;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads requests about what has come in; every value is checked here and nowhere else. */
@ApplicationScoped
public class UnsortedRequests {

    private static final int MAX_TEXT = 255;
    /** As JSON. */
    private static final int MAX_METADATA = 10_240;

    /** Who takes something up, and where it stands then. */
    record Sorting(Optional<UserId> responsible, Optional<Long> status) {}

    private final EntityKinds kinds;
    private final ShowEntityCatalog showCatalog;

    @Inject
    public UnsortedRequests(EntityKinds kinds, ShowEntityCatalog showCatalog) {
        this.kinds = kinds;
        this.showCatalog = showCatalog;
    }

    /** A form or call, with one lead at most. */
    Optional<NewIncomingLead> added(V4Item item, UserId caller) {
        Optional<V4Item> embedded = item.object("_embedded");
        List<EntityDraft> leads = drafts(embedded, EntityType.LEADS, caller);
        if (leads.size() != 1) {
            item.refuse("_embedded.leads", V4Flaw.INVALID_VALUE, "Give it one lead.");
        }
        Optional<JsonNode> metadata = item.value("metadata");
        if (metadata.filter(given -> !given.isObject() || given.toString().length() > MAX_METADATA)
                .isPresent()) {
            item.refuse("metadata", V4Flaw.INVALID_TYPE, "An object of at most %d characters.".formatted(MAX_METADATA));
        }
        if (metadata.filter(given -> given.toString().contains("\\u0000")).isPresent()) {
            item.refuse("metadata", V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
        }
        Optional<String> sourceUid = EntityRequests.text(item, "source_uid", MAX_TEXT);
        Optional<String> sourceName = EntityRequests.text(item, "source_name", MAX_TEXT);
        Optional<Instant> createdAt = EntityRequests.time(item, "created_at");
        Optional<Long> pipeline = item.number("pipeline_id");
        if (pipeline.isPresent()
                && pipeline.flatMap(pipelinesFor(caller)::pipeline).isEmpty()) {
            item.refuse("pipeline_id", V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such pipeline.");
        }
        return leads.stream()
                .findFirst()
                .map(lead -> new NewIncomingLead(
                        sourceUid,
                        sourceName,
                        createdAt,
                        pipeline,
                        metadata.orElseGet(JsonNodeFactory.instance::objectNode),
                        lead,
                        drafts(embedded, EntityType.CONTACTS, caller),
                        drafts(embedded, EntityType.COMPANIES, caller)));
    }

    private Pipelines pipelinesFor(UserId caller) {
        return showCatalog.of(EntityType.LEADS, caller).pipelines();
    }

    private List<EntityDraft> drafts(Optional<V4Item> embedded, EntityType type, UserId caller) {
        List<V4Item> items = embedded.flatMap(each -> each.list(type.code())).orElse(List.of());
        if (items.isEmpty()) {
            return List.of();
        }
        EntityCatalog catalog = showCatalog.of(type, caller);
        return items.stream()
                .flatMap(item -> EntityRequests.added(item, kinds.of(type), catalog).stream())
                .toList();
    }

    Optional<Sorting> sorting(V4Item item, UserId caller) {
        EntityCatalog catalog = showCatalog.of(EntityType.LEADS, caller);
        Optional<Long> user = item.number("user_id").filter(id -> id > 0);
        if (user.filter(id -> !catalog.users().contains(id)).isPresent()) {
            item.refuse("user_id", V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such user.");
        }
        Optional<Long> status = item.number("status_id");
        if (status.flatMap(catalog.pipelines()::status).isEmpty() && status.isPresent()) {
            item.refuse("status_id", V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such status.");
        }
        return Optional.of(new Sorting(user.map(UserId::new), status));
    }

    /** {@code link.entity_id} and {@code link.entity_type}. */
    static Optional<EntityRef> target(V4Item item) {
        Optional<V4Item> link = item.object("link");
        Optional<EntityType> type = link.flatMap(each -> each.text("entity_type"))
                .flatMap(EntityType::of)
                .filter(given -> given == EntityType.LEADS || given == EntityType.CUSTOMERS);
        Optional<Long> id = link.flatMap(each -> each.number("entity_id"));
        if (type.isEmpty()) {
            item.refuse("link.entity_type", V4Flaw.NOT_SUPPORTED_CHOICE, "leads or customers.");
        }
        if (id.isEmpty()) {
            item.refuse("link.entity_id", V4Flaw.NOT_BLANK, "Say what it is to be linked with.");
        }
        return type.flatMap(known -> id.map(given -> new EntityRef(known, given)));
    }
}
