package io.beseda.crm.customfield;

import io.beseda.crm.accountscope.AccountScope;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** At the first start after a migration, other services learn of the fields it made. */
@ApplicationScoped
public class EarlierFields {

    private final UnpublishedFields unpublished;
    private final PublishEarlierFields publishEarlierFields;
    private final AccountScope scope;

    @Inject
    public EarlierFields(UnpublishedFields unpublished, PublishEarlierFields publishEarlierFields, AccountScope scope) {
        this.unpublished = unpublished;
        this.publishEarlierFields = publishEarlierFields;
        this.scope = scope;
    }

    void start(@Observes StartupEvent event) {
        unpublished
                .accounts()
                .forEach(account -> scope.in(account, () -> {
                    publishEarlierFields.publish(account);
                    return account;
                }));
    }
}
