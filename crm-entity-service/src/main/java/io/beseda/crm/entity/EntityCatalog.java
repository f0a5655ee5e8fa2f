package io.beseda.crm.entity;

import io.beseda.crm.fieldvalue.EntityFields;
import io.beseda.crm.pipeline.Pipelines;
import java.util.Set;

/** What requests about entities of one type may name: custom fields, users, pipelines. */
public record EntityCatalog(EntityFields fields, Set<Long> users, Pipelines pipelines) {}
