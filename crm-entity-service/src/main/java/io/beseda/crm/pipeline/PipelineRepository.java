package io.beseda.crm.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The pipelines of the account. */
@ApplicationScoped
public class PipelineRepository implements PanacheRepository<Pipeline> {}
