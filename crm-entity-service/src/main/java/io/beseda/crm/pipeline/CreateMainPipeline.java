package io.beseda.crm.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gives a new account the pipeline its leads enter, with an incoming status: without one no lead can be opened. */
@ApplicationScoped
public class CreateMainPipeline {

    private final PipelineRepository pipelines;

    @Inject
    public CreateMainPipeline(PipelineRepository pipelines) {
        this.pipelines = pipelines;
    }

    @Transactional
    public void create() {
        Pipeline pipeline = new Pipeline("Воронка", true);
        pipeline.add("Неразобранное", StatusKind.INCOMING);
        pipeline.add("Первичный контакт", StatusKind.OPEN);
        pipeline.add("Успешно реализовано", StatusKind.WON);
        pipeline.add("Закрыто и не реализовано", StatusKind.LOST);
        pipelines.persist(pipeline);
    }
}
