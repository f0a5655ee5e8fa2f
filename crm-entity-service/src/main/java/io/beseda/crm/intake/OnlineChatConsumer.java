package io.beseda.crm.intake;

import io.beseda.contracts.Event;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.crm.conversation.OnlineChatId;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.externalid.ExternalIdChoice;
import io.beseda.crm.externalid.FollowChoices;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of online chats where they keep the external IDs of their clients: snapshots by version, a tombstone ends the choice. */
@ApplicationScoped
public class OnlineChatConsumer implements EventHandler {

    private final FollowChoices followChoices;

    @Inject
    public OnlineChatConsumer(FollowChoices followChoices) {
        this.followChoices = followChoices;
    }

    @Override
    public Topic topic() {
        return Topic.ONLINE_CHATS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        followChoices.keep(events.stream()
                .filter(OnlineChatPublished.class::isInstance)
                .map(event -> read((OnlineChatPublished) event))
                .toList());
    }

    @Override
    public void forget(List<String> keys) {
        followChoices.forget(
                keys.stream().map(key -> new OnlineChatId(UUID.fromString(key))).toList());
    }

    private static ExternalIdChoice read(OnlineChatPublished event) {
        return new ExternalIdChoice(
                new AccountId(event.accountId()),
                new OnlineChatId(event.onlineChatId()),
                event.version(),
                Optional.ofNullable(event.externalIdField())
                        .map(ExternalIdField::fieldId)
                        .map(FieldId::new));
    }
}
