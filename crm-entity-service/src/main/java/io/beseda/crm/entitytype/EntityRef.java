package io.beseda.crm.entitytype;

/** An entity of an account. */
public record EntityRef(EntityType type, long id) {}
