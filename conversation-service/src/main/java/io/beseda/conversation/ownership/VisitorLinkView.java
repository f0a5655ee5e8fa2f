package io.beseda.conversation.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.visitor.ClientIdentity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link of a visitor to a person, as operators see it.
 *
 * @param cause {@code browser} or {@code crm}
 * @param proof by which the browser proved it, {@code signed} or {@code unguessable}; absent where the CRM says so
 * @param linkedAt when it was made
 * @param withdrawnAt since when the CRM says so no longer; absent while it does
 * @param undoneAt absent while nobody has undone it, as {@code undoneBy}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorLinkView(
        UUID id,
        UUID visitorId,
        UUID personId,
        String externalId,
        String cause,
        String proof,
        Instant linkedAt,
        Instant withdrawnAt,
        Instant undoneAt,
        UndoneByView undoneBy) {

    /** The administrator who undid it. */
    public record UndoneByView(String id, String name) {}

    /** The youngest first, 200 at most. */
    public record VisitorLinksView(List<VisitorLinkView> items) {}

    static VisitorLinkView of(VisitorLink link) {
        return new VisitorLinkView(
                link.id(),
                link.visitor().value(),
                link.person().value(),
                link.named().externalId(),
                link.cause().code(),
                link.named().proof().map(ClientIdentity.Proof::code).orElse(null),
                link.since(),
                link.withdrawnAt().orElse(null),
                link.undone().map(VisitorLink.Undoing::at).orElse(null),
                link.undone()
                        .map(undoing -> new UndoneByView(
                                undoing.by().id().toString(), undoing.by().name()))
                        .orElse(null));
    }
}
