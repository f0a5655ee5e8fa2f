package io.beseda.chatconfig.externalid;

import io.beseda.contracts.CustomFieldPublished;
import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the projection of the CRM's fields: snapshots by version, a tombstone deletes. */
@ApplicationScoped
public class CustomFieldConsumer implements EventHandler {

    private final KeepCrmFields keepCrmFields;

    @Inject
    public CustomFieldConsumer(KeepCrmFields keepCrmFields) {
        this.keepCrmFields = keepCrmFields;
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOM_FIELDS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<KnownField> known = events.stream()
                .filter(CustomFieldPublished.class::isInstance)
                .map(event -> read((CustomFieldPublished) event))
                .toList();
        if (!known.isEmpty()) {
            keepCrmFields.keep(known);
        }
    }

    @Override
    public void forget(List<String> keys) {
        keepCrmFields.delete(
                keys.stream().map(key -> new CrmFieldId(Long.parseLong(key))).toList());
    }

    private static KnownField read(CustomFieldPublished event) {
        return new KnownField(
                new AccountId(event.accountId()),
                new CrmFieldId(event.fieldId()),
                event.version(),
                switch (event.entityType()) {
                    case LEAD -> CrmEntityType.LEAD;
                    case CONTACT -> CrmEntityType.CONTACT;
                    case COMPANY -> CrmEntityType.COMPANY;
                    case CUSTOMER -> CrmEntityType.CUSTOMER;
                },
                event.type(),
                event.name());
    }
}
