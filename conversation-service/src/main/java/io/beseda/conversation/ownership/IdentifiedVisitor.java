package io.beseda.conversation.ownership;

import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A visitor proved to be a person.
 *
 * @param identifiedAt tells it from its repetitions; to the microsecond, as it is stored
 */
public record IdentifiedVisitor(Visitor visitor, VisitorId person, ClientIdentity identity, Instant identifiedAt) {

    public IdentifiedVisitor {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(person);
        if (!identity.isVerified() || person.equals(visitor.visitorId())) {
            throw new IllegalArgumentException("only another person who has proven who it is can be linked");
        }
        identifiedAt = identifiedAt.truncatedTo(ChronoUnit.MICROS);
    }

    Visitor asPerson() {
        return new Visitor(visitor.accountId(), visitor.onlineChatId(), person);
    }
}
