/** The kinds of entities, and how one is referred to. */
package io.beseda.crm.entitytype;
