package io.beseda.crm.tag;

import java.util.List;
import java.util.Optional;

/**
 * What is to become of an entity's tags.
 *
 * @param all present if these are to be all of them
 */
public record TagChange(Optional<List<TagRef>> all, List<TagRef> added, List<TagRef> removed) {

    /** A tag, by its id or its name. */
    public record TagRef(Optional<Long> id, Optional<String> name) {}

    boolean isNone() {
        return all.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
