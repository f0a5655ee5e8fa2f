package io.beseda.crm.journal;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Shows what was done with entities of the account. */
@ApplicationScoped
public class ShowJournal {

    /** @param more whether there is another page behind it */
    public record Page(List<JournalView> entries, boolean more) {}

    private final JournalRepository journal;

    @Inject
    public ShowJournal(JournalRepository journal) {
        this.journal = journal;
    }

    @Transactional
    Page page(AccountId account, JournalQuery query) {
        List<JournalView> found =
                journal.page(account, query).stream().map(JournalView::of).toList();
        int limit = query.paging().limit();
        return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** The types of what people and integrations did with an entity; what nobody did is not in it. */
    @Transactional
    public Set<String> typesByPeople(AccountId account, EntityRef entity) {
        return journal.typesByPeople(account, entity);
    }

    /** @throws Refusal 404 if the account does not have it */
    @Transactional
    JournalView one(AccountId account, long id) {
        return journal.entry(account, id)
                .map(JournalView::of)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no event " + id + "."));
    }
}
