package io.beseda.crm.pipeline;

import io.beseda.crm.accountscope.AccountOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** The way of a lead from incoming to won or lost. New leads enter the main pipeline. */
@Entity
@Table(name = "pipelines")
public class Pipeline extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private boolean main;
    private int sort = 1;

    @OneToMany(mappedBy = "pipeline", cascade = CascadeType.PERSIST)
    @OrderBy("sort")
    private List<Status> statuses = new ArrayList<>();

    protected Pipeline() {}

    Pipeline(String name, boolean main) {
        this.name = name;
        this.main = main;
    }

    long id() {
        return id;
    }

    PipelineView view() {
        return new PipelineView(
                id,
                name,
                sort,
                main,
                statuses.stream().anyMatch(status -> status.kind() == StatusKind.INCOMING),
                false,
                accountId(),
                statuses.stream().map(Status::view).toList());
    }

    void add(String status, StatusKind kind) {
        statuses.add(new Status(this, status, kind, statuses.size()));
    }
}
