package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A custom field as of a version. A reader keeps the highest version per field and ignores lower ones. What a field belongs to
 * and its type never change.
 *
 * @param version rises by one with every change of this field
 * @param type amoCRM's code: {@code text}, {@code numeric}, {@code date} …; one of a newer version may be none that is known
 * @param name at most 255 characters
 * @param code what integrations know the field by, such as {@code PHONE}; or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomFieldPublished(
        long accountId,
        long fieldId,
        long version,
        CrmEntityType entityType,
        String type,
        String name,
        String code,
        Instant publishedAt)
        implements CustomFieldEvent {
    public CustomFieldPublished {
        requireNonNull(entityType, "entityType");
        requireNonNull(type, "type");
        requireNonNull(name, "name");
        requireNonNull(publishedAt, "publishedAt");
    }
}
