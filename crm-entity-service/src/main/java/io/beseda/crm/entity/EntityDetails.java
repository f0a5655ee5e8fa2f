package io.beseda.crm.entity;

/** What only one kind of entity has, as amoCRM shows it. */
public interface EntityDetails {}
