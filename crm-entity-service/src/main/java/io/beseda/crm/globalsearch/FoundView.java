package io.beseda.crm.globalsearch;

import io.beseda.crm.entitytype.EntityType;
import java.util.List;

/** What was found, by type, the newest of each first. */
public record FoundView(List<EntityPart> items) {

    /**
     * One entity.
     *
     * @param match what it was found by; absent where the name says it
     */
    public record EntityPart(EntityType type, long id, String name, MatchPart match) {}

    /**
     * A text that has words which were looked for.
     *
     * @param field the custom field whose value it is; absent for a tag and for the number of the entity
     */
    public record MatchPart(String field, String text) {}
}
