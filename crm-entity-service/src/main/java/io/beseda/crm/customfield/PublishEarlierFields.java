package io.beseda.crm.customfield;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the fields of an account known that a migration made, once. */
@ApplicationScoped
public class PublishEarlierFields {

    private final UnpublishedFields unpublished;
    private final CustomFieldRepository fields;
    private final Event<CustomFieldsChanged> changes;

    @Inject
    public PublishEarlierFields(
            UnpublishedFields unpublished, CustomFieldRepository fields, Event<CustomFieldsChanged> changes) {
        this.unpublished = unpublished;
        this.fields = fields;
        this.changes = changes;
    }

    /** In the scope of the account. */
    @Transactional
    public void publish(AccountId account) {
        List<FieldId> taken = unpublished.take(account);
        changes.fire(new CustomFieldsChanged(fields.locked(taken)));
    }
}
