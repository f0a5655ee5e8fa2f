package io.beseda.crm.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The pipelines of the account with their statuses. */
@ApplicationScoped
public class ShowPipelines {

    private final PipelineRepository pipelines;

    @Inject
    public ShowPipelines(PipelineRepository pipelines) {
        this.pipelines = pipelines;
    }

    @Transactional
    public Pipelines all() {
        return new Pipelines(pipelines.mainFirst().stream().map(Pipeline::view).toList());
    }
}
