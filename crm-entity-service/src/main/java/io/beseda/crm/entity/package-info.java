/**
 * What leads, contacts, companies and customers have in common: they are added, changed and shown alike, with values of custom
 * fields, tags and links. What each has of its own is its {@link io.beseda.crm.entity.EntityKind}.
 */
package io.beseda.crm.entity;
