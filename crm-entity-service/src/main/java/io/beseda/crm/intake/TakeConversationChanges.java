package io.beseda.crm.intake;

import io.beseda.crm.account.AccountRepository;
import io.beseda.crm.dealcard.CardChanges;
import io.beseda.crm.dealcard.UpdateDealCards;
import io.beseda.crm.incominglead.OpenIncomingLeads;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.publishing.IncomingLeadPublisher;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Takes changes of conversations into the CRM, all of them or none: opens leads for those that started, brings deal cards up to
 * date, publishes what was opened. What was taken before changes nothing.
 */
@ApplicationScoped
public class TakeConversationChanges {

    private final AccountRepository accounts;
    private final OpenIncomingLeads openIncomingLeads;
    private final UpdateDealCards updateDealCards;
    private final IncomingLeadPublisher publisher;

    @Inject
    public TakeConversationChanges(
            AccountRepository accounts,
            OpenIncomingLeads openIncomingLeads,
            UpdateDealCards updateDealCards,
            IncomingLeadPublisher publisher) {
        this.accounts = accounts;
        this.openIncomingLeads = openIncomingLeads;
        this.updateDealCards = updateDealCards;
        this.publisher = publisher;
    }

    /** @throws UnknownAccount if any of the accounts does not exist */
    @Transactional
    public void take(ConversationChanges changes) {
        Set<AccountId> unknown = accounts.unknownAmong(changes.accounts());
        if (!unknown.isEmpty()) {
            throw new UnknownAccount(unknown);
        }
        List<OpenedLead> opened = openIncomingLeads.open(changes.started());
        updateDealCards.update(CardChanges.of(changes.started(), changes.messages(), changes.states()));
        publisher.publish(opened);
    }
}
