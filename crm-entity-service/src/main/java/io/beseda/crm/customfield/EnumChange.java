package io.beseda.crm.customfield;

import java.util.Optional;

/**
 * An enum of a field as a request gives it.
 *
 * @param id of the one that is to be so; empty for a new one
 * @param code empty leaves it as it is
 */
public record EnumChange(Optional<Long> id, String value, Optional<String> code, int sort) {

    static EnumChange added(String value, int sort) {
        return new EnumChange(Optional.empty(), value, Optional.of(value), sort);
    }
}
