package io.beseda.crm.pagedata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.entity.ChangeEntities;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKinds;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entity.ShowEntityCatalog;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.note.WriteNotes;
import io.beseda.crm.pagedata.PageClaims.EntityClaims;
import io.beseda.crm.pagedata.PageClaims.NoteClaim;
import io.beseda.crm.pagedata.PageDataRepository.Waiting;
import io.beseda.support.account.AccountId;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the last word of a conversation's page to the cards of its lead and contact, once. What nobody could store, a name too
 * long or a field the account lacks, is left out: the page gets no answer, and the rest of it counts.
 */
@ApplicationScoped
public class ApplyPageData {

    private static final long NOBODY = 0;

    private final PageDataRepository pageData;
    private final ShowEntities showEntities;
    private final ShowEntityCatalog showCatalog;
    private final EntityKinds kinds;
    private final ChangeEntities changeEntities;
    private final WriteNotes writeNotes;
    private final EnteredByPeople enteredByPeople;
    private final ObjectMapper json;

    @Inject
    public ApplyPageData(
            PageDataRepository pageData,
            ShowEntities showEntities,
            ShowEntityCatalog showCatalog,
            EntityKinds kinds,
            ChangeEntities changeEntities,
            WriteNotes writeNotes,
            EnteredByPeople enteredByPeople,
            ObjectMapper json) {
        this.pageData = pageData;
        this.showEntities = showEntities;
        this.showCatalog = showCatalog;
        this.kinds = kinds;
        this.changeEntities = changeEntities;
        this.writeNotes = writeNotes;
        this.enteredByPeople = enteredByPeople;
        this.json = json;
    }

    /** In the scope of the account. */
    @Transactional
    public void apply(AccountId account, ConversationId conversation) {
        pageData.take(account, conversation).ifPresent(waiting -> {
            EntityState lead = showEntities.one(EntityType.LEADS, waiting.lead().value());
            Optional<EntityState> contact = lead.linked(EntityType.CONTACTS).stream()
                    .findFirst()
                    .map(ref -> showEntities.one(EntityType.CONTACTS, ref.id()));
            apply(lead, waiting.claims().lead());
            contact.ifPresent(person -> apply(person, waiting.claims().contact()));
            note(account, conversation, waiting, lead, contact);
        });
    }

    private void apply(EntityState entity, EntityClaims claims) {
        if (claims == null) {
            return;
        }
        EntityCatalog catalog = showCatalog.of(entity.ref().type());
        ObjectNode change = json.createObjectNode();
        EnteredByPeople.Entered entered = enteredByPeople.of(entity);
        for (ObjectNode claim : parts(claims)) {
            draft(entity, claim, catalog)
                    .filter(draft -> !entered.holds(draft))
                    .ifPresent(draft -> merge(change, claim));
        }
        if (!change.isEmpty()) {
            draft(entity, change, catalog)
                    .ifPresent(draft -> changeEntities.change(
                            entity.accountId(), entity.ref().type(), List.of(draft), NOBODY));
        }
    }

    /** Each claim as a request of its own. */
    private List<ObjectNode> parts(EntityClaims claims) {
        List<ObjectNode> parts = new ArrayList<>();
        if (claims.name() != null && !claims.name().isBlank()) {
            parts.add(json.createObjectNode().put("name", claims.name()));
        }
        if (claims.price() != null) {
            parts.add(json.createObjectNode().put("price", claims.price()));
        }
        if (claims.fields() != null) {
            for (JsonNode field : claims.fields()) {
                ObjectNode part = json.createObjectNode();
                part.putArray("custom_fields_values").add(field);
                parts.add(part);
            }
        }
        return parts;
    }

    private static void merge(ObjectNode change, ObjectNode claim) {
        claim.properties().forEach(entry -> {
            if (entry.getValue().isArray()) {
                change.withArray(entry.getKey()).add(entry.getValue().get(0));
            } else {
                change.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** Empty if nobody could store it. */
    private Optional<EntityDraft> draft(EntityState entity, ObjectNode claim, EntityCatalog catalog) {
        try {
            return V4Batch.ofOne(claim)
                    .read(item -> EntityRequests.changed(
                            item,
                            kinds.of(entity.ref().type()),
                            catalog,
                            entity.ref().id()))
                    .stream()
                    .findFirst();
        } catch (V4Refusal unfit) {
            return Optional.empty();
        }
    }

    /** One note of a page, in its last wording. */
    private void note(
            AccountId account,
            ConversationId conversation,
            Waiting waiting,
            EntityState lead,
            Optional<EntityState> contact) {
        NoteClaim note = waiting.claims().note();
        if (note == null || note.text().isBlank()) {
            return;
        }
        waiting.note()
                .ifPresentOrElse(
                        written -> writeNotes.rewrite(account, written.on(), written.id(), note.text(), NOBODY), () -> {
                            EntityRef on = note.on() == EntityType.CONTACTS
                                    ? contact.map(EntityState::ref).orElse(lead.ref())
                                    : lead.ref();
                            long id = writeNotes
                                    .write(account, on, note.text(), NOBODY)
                                    .id();
                            pageData.rememberNote(account, conversation, on, id);
                        });
    }
}
