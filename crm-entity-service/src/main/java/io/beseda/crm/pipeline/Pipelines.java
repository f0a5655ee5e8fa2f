package io.beseda.crm.pipeline;

import java.util.List;
import java.util.Optional;

/** The pipelines of an account, the main one first. */
public record Pipelines(List<PipelineView> all) {

    public PipelineView main() {
        return all.get(0);
    }

    public Optional<PipelineView> pipeline(long id) {
        return all.stream().filter(pipeline -> pipeline.id() == id).findFirst();
    }

    /** By the id it has outside; won and lost are those of the main pipeline. */
    public Optional<StatusView> status(long id) {
        return all.stream().flatMap(pipeline -> pipeline.status(id).stream()).findFirst();
    }

    public Optional<StatusView> byInternalId(long id) {
        return all.stream()
                .flatMap(pipeline -> pipeline.statuses().stream())
                .filter(status -> status.internalId() == id)
                .findFirst();
    }
}
