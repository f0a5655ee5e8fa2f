package io.beseda.crm.intake;

import io.beseda.crm.accountscope.AccountScope;
import io.beseda.crm.webhook.WebhookQueue;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Takes a batch: what accounts with webhooks have in it each in a transaction and scope of its own, because what is told of entities
 * is read with Hibernate; all the rest in one. A part that fails comes again with its batch, and the parts that were taken change nothing
 * then.
 */
@ApplicationScoped
public class TakeBatch {

    private final WebhookQueue queue;
    private final TakeConversationChanges takeConversationChanges;
    private final AccountScope scope;

    @Inject
    public TakeBatch(WebhookQueue queue, TakeConversationChanges takeConversationChanges, AccountScope scope) {
        this.queue = queue;
        this.takeConversationChanges = takeConversationChanges;
        this.scope = scope;
    }

    /** @throws UnknownAccount if any of the accounts does not exist */
    void take(ConversationChanges changes) {
        Set<AccountId> listening = queue.listening(changes.accounts());
        ConversationChanges others = listening.isEmpty() ? changes : changes.of(each -> !listening.contains(each));
        if (!others.accounts().isEmpty()) {
            takeConversationChanges.take(others);
        }
        listening.forEach(account -> scope.in(account, () -> {
            takeConversationChanges.takeAndTell(account, changes.of(account::equals));
            return account;
        }));
    }
}
