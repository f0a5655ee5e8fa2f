package io.beseda.crm.dealcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Brings deal cards up to date. Changes may come again, in any order and before the start of their conversation; the card ends up
 * the same. Leads of started conversations must have been opened. See DESIGN.md.
 */
@ApplicationScoped
public class UpdateDealCards {

    private final CardWriteRepository cards;

    @Inject
    public UpdateDealCards(CardWriteRepository cards) {
        this.cards = cards;
    }

    @Transactional
    public void update(CardChanges changes) {
        if (!changes.started().isEmpty()) {
            cards.start(changes.started());
        }
        if (!changes.messages().isEmpty()) {
            cards.show(changes.messages());
        }
        if (!changes.states().isEmpty()) {
            cards.change(changes.states());
        }
    }
}
