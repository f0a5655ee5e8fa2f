package io.beseda.crm.entity;

/** What a request says of what only one kind of entity has. */
public interface DetailsDraft {}
