package io.beseda.crm.pagedata;

import io.beseda.crm.conversation.ConversationId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Of which conversations something that a page told can be brought to the cards, over all accounts. */
@ApplicationScoped
public class UnappliedPageData {

    /** One of them. */
    public record Unapplied(AccountId accountId, ConversationId conversation) {}

    private final PageDataRepository pageData;

    @Inject
    public UnappliedPageData(PageDataRepository pageData) {
        this.pageData = pageData;
    }

    /** Of these; those whose leads are not known yet are not in it. */
    @Transactional
    public List<Unapplied> of(Collection<UUID> conversations) {
        return pageData.unapplied(conversations);
    }
}
