package io.beseda.crm.incominglead;

import io.beseda.crm.conversation.ClientIdentity;
import io.beseda.crm.conversation.StartedConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Puts new conversations of known clients into the lead they have open, of several into the one that was changed last; the others get an
 * incoming lead. Known is who has proven who it is and is a contact already. Each conversation is placed once, however often it is asked.
 */
@ApplicationScoped
public class PlaceConversations {

    private final PlacedConversationRepository placed;

    @Inject
    public PlaceConversations(PlacedConversationRepository placed) {
        this.placed = placed;
    }

    /** Those that were not placed before. */
    @Transactional
    public List<OpenedLead> place(List<StartedConversation> started) {
        List<StartedConversation> proven = started.stream()
                .filter(each -> each.identity()
                        .filter(identity -> identity.standing() == ClientIdentity.Standing.VERIFIED)
                        .isPresent())
                .toList();
        return proven.isEmpty() ? List.of() : placed.add(proven);
    }
}
