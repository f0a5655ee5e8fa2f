package io.beseda.conversation.happening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.AuthorColumns;
import java.time.Instant;
import java.util.UUID;

/**
 * A happening as operators see it.
 *
 * @param kind {@code assigned}, {@code finished} or {@code reopened}
 * @param by absent for a reopening: a message does it
 * @param assignee of {@code assigned}; absent: nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HappeningView(UUID id, String kind, long afterSequence, Instant at, PersonView by, PersonView assignee) {

    /**
     * Who did it, or to whom.
     *
     * @param type {@code visitor} or {@code operator}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(String type, String id, String name) {

        static PersonView of(Author person) {
            Long id = AuthorColumns.operatorId(person);
            return new PersonView(
                    AuthorColumns.type(person), id == null ? null : id.toString(), AuthorColumns.name(person));
        }
    }

    static HappeningView of(Happening happening) {
        return new HappeningView(
                happening.id(),
                happening.kind().word(),
                happening.afterSequence(),
                happening.at(),
                happening.by().map(PersonView::of).orElse(null),
                happening.assignee().map(PersonView::of).orElse(null));
    }
}
