package io.beseda.chatconfig.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field before and after a change: texts, numbers, booleans, lists of them or a small view, never a secret.
 *
 * @param field its name in the settings REST
 * @param from absent for what did not exist before
 * @param to absent for what does not exist any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(String field, Object from, Object to) {

    /** A value that came to a field that holds several. */
    public static FieldChange added(String field, Object value) {
        return new FieldChange(field, null, value);
    }

    /** A value that left such a field. */
    public static FieldChange removed(String field, Object value) {
        return new FieldChange(field, value, null);
    }

    /** Collects the fields that are different. */
    public static final class Collector {

        private final List<FieldChange> changes = new ArrayList<>();

        public Collector compare(String field, Object from, Object to) {
            if (!from.equals(to)) {
                changes.add(new FieldChange(field, from, to));
            }
            return this;
        }

        /** Of a field that may hold nothing. */
        public Collector compareOptional(String field, Optional<?> from, Optional<?> to) {
            if (!from.equals(to)) {
                changes.add(new FieldChange(field, from.orElse(null), to.orElse(null)));
            }
            return this;
        }

        public List<FieldChange> changes() {
            return List.copyOf(changes);
        }
    }
}
