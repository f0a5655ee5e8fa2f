package io.beseda.crm.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pipelines of the account. */
@ApplicationScoped
public class PipelineRepository implements PanacheRepository<Pipeline> {

    /** With their statuses. */
    List<Pipeline> mainFirst() {
        return list("from Pipeline p left join fetch p.statuses order by p.main desc, p.sort, p.id");
    }
}
