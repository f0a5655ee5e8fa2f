package io.beseda.crm.leadboard;

import io.beseda.crm.entity.EntityState;
import io.beseda.crm.incominglead.WaitingView;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.tag.Tag;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A lead on the board.
 *
 * @param price in units of the account's currency
 * @param responsibleUserId absent if it is nobody's
 * @param contact the main one; absent if it has none
 * @param waiting absent once somebody has sorted it
 */
public record BoardLeadView(
        LeadId id,
        String name,
        long price,
        long pipelineId,
        long statusId,
        UserId responsibleUserId,
        Instant createdAt,
        Instant updatedAt,
        ContactPart contact,
        List<String> tags,
        WaitingView waiting) {

    /** Whose lead it is. */
    public record ContactPart(long id, String name) {}

    static BoardLeadView of(EntityState lead, Optional<ContactPart> contact, Optional<WaitingView> waiting) {
        LeadDetails details = (LeadDetails) lead.details();
        return new BoardLeadView(
                new LeadId(lead.ref().id()),
                lead.name(),
                details.price(),
                details.pipelineId(),
                details.statusId(),
                lead.responsible().orElse(null),
                lead.createdAt(),
                lead.updatedAt(),
                contact.orElse(null),
                lead.tags().stream().map(Tag::name).toList(),
                waiting.orElse(null));
    }
}
