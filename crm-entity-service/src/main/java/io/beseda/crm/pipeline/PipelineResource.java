package io.beseda.crm.pipeline;

import io.beseda.support.account.Roles;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Embedding;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The pipelines of the caller's account and their statuses, as in amoCRM. */
@Path("/api/v4/leads/pipelines")
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@RolesAllowed(Roles.OPERATOR)
public class PipelineResource {

    private final V4Request request;
    private final ShowPipelines showPipelines;

    @Inject
    public PipelineResource(V4Request request, ShowPipelines showPipelines) {
        this.request = request;
        this.showPipelines = showPipelines;
    }

    @GET
    public V4List<V4Embedding<PipelineView>> list() {
        return page(
                "pipelines",
                showPipelines.all().all().stream().map(this::pipeline).toList());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public V4Entity<V4Embedding<PipelineView>> one(@PathParam("id") long id) {
        return pipeline(existing(id));
    }

    @GET
    @Path("{id:\\d{1,18}}/statuses")
    public V4List<StatusView> statuses(@PathParam("id") long id) {
        return page("statuses", statuses(existing(id)));
    }

    @GET
    @Path("{id:\\d{1,18}}/statuses/{status:\\d{1,18}}")
    public V4Entity<StatusView> status(@PathParam("id") long id, @PathParam("status") long status) {
        return existing(id)
                .status(status)
                .map(this::status)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no status " + status + "."));
    }

    private PipelineView existing(long id) {
        return showPipelines
                .all()
                .pipeline(id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no pipeline " + id + "."));
    }

    private <T> V4List<T> page(String collection, List<V4Entity<T>> all) {
        return request.page(collection, all, new V4Paging(1, V4Paging.MAX_LIMIT), all.size());
    }

    private V4Entity<V4Embedding<PipelineView>> pipeline(PipelineView pipeline) {
        return request.entity(
                new V4Embedding<>(pipeline, Map.of("statuses", statuses(pipeline))),
                "/api/v4/leads/pipelines/" + pipeline.id());
    }

    private List<V4Entity<StatusView>> statuses(PipelineView pipeline) {
        return pipeline.statuses().stream().map(this::status).toList();
    }

    private V4Entity<StatusView> status(StatusView status) {
        return request.entity(
                status, "/api/v4/leads/pipelines/%d/statuses/%d".formatted(status.pipelineId(), status.id()));
    }
}
