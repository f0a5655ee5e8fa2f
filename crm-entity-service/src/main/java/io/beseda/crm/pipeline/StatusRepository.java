package io.beseda.crm.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The statuses of the account's pipelines. */
@ApplicationScoped
public class StatusRepository implements PanacheRepository<Status> {

    /**
     * Which status is meant; both exist.
     *
     * @param pipeline that of {@code current}, else the main one, unless given
     * @param status by the id it has outside; the one it has, else the first open one, unless given
     * @param current where a lead stands now
     */
    public Status chosen(Optional<Long> pipeline, Optional<Long> status, Optional<Status> current) {
        if (status.isPresent() && status.get() != StatusView.WON && status.get() != StatusView.LOST) {
            return find("id", status.get()).firstResult();
        }
        long in = pipeline.or(() -> current.map(Status::pipelineId)).orElseGet(this::mainPipeline);
        if (status.isEmpty()
                && current.filter(stands -> stands.pipelineId() == in).isPresent()) {
            return current.get();
        }
        return first(in, status.map(StatusRepository::kind).orElse(StatusKind.OPEN));
    }

    /** That of won or lost leads in the pipeline, or the first of another kind. */
    public Status first(long pipeline, StatusKind kind) {
        return find("pipeline.id = ?1 and kind = ?2 order by sort, id", pipeline, kind)
                .firstResult();
    }

    private long mainPipeline() {
        return find("pipeline.main order by sort").firstResult().pipelineId();
    }

    private static StatusKind kind(long status) {
        return status == StatusView.WON ? StatusKind.WON : StatusKind.LOST;
    }
}
