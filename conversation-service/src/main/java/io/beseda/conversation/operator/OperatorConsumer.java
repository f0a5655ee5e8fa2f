package io.beseda.conversation.operator;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.contracts.UserPublished;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the projection of operators: snapshots by version, a tombstone deactivates. Every role answers visitors. */
@ApplicationScoped
public class OperatorConsumer implements EventHandler {

    private final KeepOperators keepOperators;

    @Inject
    public OperatorConsumer(KeepOperators keepOperators) {
        this.keepOperators = keepOperators;
    }

    @Override
    public Topic topic() {
        return Topic.USERS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<Operator> snapshots = events.stream()
                .filter(UserPublished.class::isInstance)
                .map(event -> read((UserPublished) event))
                .toList();
        if (!snapshots.isEmpty()) {
            keepOperators.keep(snapshots);
        }
    }

    @Override
    public void forget(List<String> keys) {
        keepOperators.delete(
                keys.stream().map(key -> new UserId(Long.parseLong(key))).toList());
    }

    private static Operator read(UserPublished event) {
        return new Operator(
                new AccountId(event.accountId()),
                new UserId(event.userId()),
                event.version(),
                event.name(),
                event.active());
    }
}
