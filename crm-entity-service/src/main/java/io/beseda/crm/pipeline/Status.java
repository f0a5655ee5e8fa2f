package io.beseda.crm.pipeline;

import io.beseda.crm.accountscope.AccountOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A step of a pipeline. */
@Entity
@Table(name = "statuses")
public class Status extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pipeline_id")
    private Pipeline pipeline;

    private String name;
    private StatusKind kind;
    private int sort;
    private String color;

    protected Status() {}

    Status(Pipeline pipeline, String name, StatusKind kind, int sort) {
        this.pipeline = pipeline;
        this.name = name;
        this.kind = kind;
        this.sort = sort;
        this.color = kind.color();
    }

    public long id() {
        return id;
    }

    public StatusKind kind() {
        return kind;
    }

    public long pipelineId() {
        return pipeline.id();
    }

    public StatusView view() {
        return new StatusView(id, kind, name, sort, color, pipeline.id(), accountId());
    }
}
