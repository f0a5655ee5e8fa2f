package io.beseda.crm.lead;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.EntityDetails;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.Status;
import io.beseda.crm.pipeline.StatusView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A possible sale, and where it stands. Incoming ones are added for many conversations at once, by a statement. */
@Entity
@Table(name = "leads")
public class Lead extends CrmEntity {

    private long price;

    @Column(name = "pipeline_id")
    private long pipelineId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "status_id")
    private Status status;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Lead() {}

    Lead(EntityDraft draft, Status status, long by, Instant now) {
        super(draft, draft.name().orElse(""), by, now);
        LeadDraft own = (LeadDraft) draft.details();
        this.price = own.price().orElse(0L);
        stand(status, own.closedAt().orElse(now));
    }

    @Override
    public EntityType type() {
        return EntityType.LEADS;
    }

    @Override
    public EntityDetails details() {
        StatusView shown = status.view();
        return new LeadDetails(
                price,
                shown.id(),
                pipelineId,
                null,
                Optional.ofNullable(closedAt).map(Instant::getEpochSecond).orElse(null),
                null,
                null,
                status.kind());
    }

    @Override
    protected void changeDetails(EntityDraft draft, Instant now) {
        LeadDraft own = (LeadDraft) draft.details();
        own.price().ifPresent(given -> price = given);
        own.closedAt().filter(given -> closedAt != null).ifPresent(given -> closedAt = given);
    }

    /** Moves it; where its way ends, the moment is kept. */
    public void stand(Status chosen, Instant now) {
        if (chosen != status) {
            status = chosen;
            pipelineId = chosen.pipelineId();
            closedAt = chosen.kind().isEnd() ? now : null;
        }
    }

    public LeadId leadId() {
        return new LeadId(ref().id());
    }

    public Status status() {
        return status;
    }

    public LeadState state() {
        return LeadState.of(status.kind());
    }
}
