package io.beseda.crm.intake;

import io.beseda.crm.accountscope.AccountScope;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.pagedata.ApplyPageData;
import io.beseda.crm.pagedata.GivenPageData;
import io.beseda.crm.pagedata.UnappliedPageData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings what pages told to the cards, after the batch that told it or opened their leads was committed. Each in a transaction and
 * in the scope of its account; what a crash leaves out comes with the batch, which is delivered again.
 */
@ApplicationScoped
public class BringPageDataToCards {

    private final UnappliedPageData unapplied;
    private final ApplyPageData applyPageData;
    private final AccountScope scope;

    @Inject
    public BringPageDataToCards(UnappliedPageData unapplied, ApplyPageData applyPageData, AccountScope scope) {
        this.unapplied = unapplied;
        this.applyPageData = applyPageData;
        this.scope = scope;
    }

    void bring(ConversationChanges changes) {
        List<UUID> concerned = Stream.concat(
                        changes.pageData().stream().map(GivenPageData::ref),
                        changes.started().stream().map(StartedConversation::ref))
                .map(ref -> ref.conversationId().value())
                .distinct()
                .toList();
        if (!concerned.isEmpty()) {
            unapplied
                    .of(concerned)
                    .forEach(each -> scope.in(each.accountId(), () -> {
                        applyPageData.apply(each.accountId(), each.conversation());
                        return each;
                    }));
        }
    }
}
