package io.beseda.crm.lead;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.DetailsDraft;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKind;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.PipelineView;
import io.beseda.crm.pipeline.Pipelines;
import io.beseda.crm.pipeline.StatusKind;
import io.beseda.crm.pipeline.StatusRepository;
import io.beseda.crm.pipeline.StatusView;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Leads: they have a price and stand in a status of a pipeline. */
@ApplicationScoped
public class LeadKind implements EntityKind {

    private static final long MAX_PRICE = 999_999_999_999_999L;

    private final StatusRepository statuses;

    @Inject
    public LeadKind(StatusRepository statuses) {
        this.statuses = statuses;
    }

    @Override
    public EntityType type() {
        return EntityType.LEADS;
    }

    @Override
    public Class<Lead> rows() {
        return Lead.class;
    }

    @Override
    public DetailsDraft read(V4Item item, EntityCatalog catalog, boolean added) {
        Optional<Long> price = item.number("price");
        if (price.filter(given -> given < 0 || given > MAX_PRICE).isPresent()) {
            item.refuse("price", V4Flaw.INVALID_VALUE, "A whole number from 0 to %d.".formatted(MAX_PRICE));
        }
        Optional<Long> pipeline = item.number("pipeline_id");
        Optional<Long> status = item.number("status_id");
        refuseUnknown(item, catalog.pipelines(), pipeline, status);
        if (item.number("loss_reason_id").isPresent()) {
            item.refuse("loss_reason_id", V4Flaw.NOT_SUPPORTED_CHOICE, "The account has no reasons of loss.");
        }
        return new LeadDraft(price, pipeline, status, EntityRequests.time(item, "closed_at"));
    }

    private static void refuseUnknown(
            V4Item item, Pipelines pipelines, Optional<Long> pipeline, Optional<Long> status) {
        Optional<PipelineView> known = pipeline.flatMap(pipelines::pipeline);
        if (pipeline.isPresent() && known.isEmpty()) {
            item.refuse("pipeline_id", V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such pipeline.");
            return;
        }
        Optional<StatusView> stands =
                status.flatMap(id -> known.map(each -> each.status(id)).orElseGet(() -> pipelines.status(id)));
        if (status.isPresent() && stands.isEmpty()) {
            item.refuse("status_id", V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such status in the pipeline.");
        }
        if (stands.filter(each -> each.kind() == StatusKind.INCOMING).isPresent()) {
            item.refuse(
                    "status_id",
                    V4Flaw.NOT_SUPPORTED_CHOICE,
                    "Only incoming leads stand there: accept or decline them.");
        }
    }

    @Override
    public CrmEntity create(EntityDraft draft, long by, Instant now) {
        LeadDraft own = (LeadDraft) draft.details();
        return new Lead(draft, statuses.chosen(own.pipeline(), own.status(), Optional.empty()), by, now);
    }

    @Override
    public void change(CrmEntity row, EntityDraft draft, Instant now) {
        LeadDraft own = (LeadDraft) draft.details();
        Lead lead = (Lead) row;
        if (own.pipeline().isPresent() || own.status().isPresent()) {
            lead.stand(statuses.chosen(own.pipeline(), own.status(), Optional.of(lead.status())), now);
        }
    }

    /** As amoCRM names those that nobody named. */
    @Override
    public void complete(CrmEntity added) {
        if (added.name().isEmpty()) {
            added.rename("Сделка #" + added.ref().id());
        }
    }
}
