package io.beseda.crm.entitywebhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.crm.entity.EntitiesChanged;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.incominglead.IncomingLeadAdded;
import io.beseda.crm.incominglead.IncomingLeadsSorted;
import io.beseda.crm.link.LinksChanged;
import io.beseda.crm.note.NotesAdded;
import io.beseda.crm.webhook.WebhookEvent;
import io.beseda.crm.webhook.WebhookQueue;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Queues what a transaction does with entities for the webhooks of its account, once for each entity, at its end. A transaction whose
 * news can't be queued fails.
 */
@ApplicationScoped
public class TellOfEntities {

    private final TransactionSynchronizationRegistry transaction;
    private final WebhookQueue queue;
    private final ShowEntities showEntities;
    private final EntityEvents events;

    @Inject
    public TellOfEntities(
            TransactionSynchronizationRegistry transaction,
            WebhookQueue queue,
            ShowEntities showEntities,
            EntityEvents events) {
        this.transaction = transaction;
        this.queue = queue;
        this.showEntities = showEntities;
        this.events = events;
    }

    void remember(@Observes EntitiesChanged changed) {
        Told told = told(changed.accountId());
        changed.changes()
                .forEach(change -> change.before()
                        .ifPresentOrElse(
                                told::changed, () -> told.added(change.after().ref())));
    }

    void remember(@Observes LinksChanged changed) {
        Told told = told(changed.accountId());
        changed.links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .forEach(told::touched);
    }

    void remember(@Observes NotesAdded added) {
        told(added.accountId()).noted(added.notes());
    }

    void remember(@Observes IncomingLeadAdded added) {
        told(added.incoming().accountId()).cameIn(added.incoming());
    }

    void remember(@Observes IncomingLeadsSorted sorted) {
        told(sorted.accountId()).sorted(sorted);
    }

    /**
     * What a conversation brought about, which fires no events.
     *
     * @param touched entities that were there before
     * @param removed those that no longer are
     */
    public void remember(
            AccountId account,
            Collection<EntityRef> added,
            Collection<EntityRef> touched,
            Collection<EntityRef> removed) {
        Told told = told(account);
        added.forEach(told::added);
        touched.forEach(told::touched);
        removed.forEach(told::removed);
    }

    private Told told(AccountId account) {
        Told known = (Told) transaction.getResource(Told.class);
        if (known != null) {
            return known;
        }
        Told fresh = new Told(account);
        showEntities.attend();
        transaction.putResource(Told.class, fresh);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                tell(fresh);
            }

            @Override
            public void afterCompletion(int status) {
                // The deliveries are there, or with the transaction they are not.
            }
        });
        return fresh;
    }

    private void tell(Told told) {
        if (queue.listening(List.of(told.account())).isEmpty()) {
            return;
        }
        Map<EntityRef, EntityState> states = states(told.entities());
        List<WebhookEvent> news = new ArrayList<>();
        told.entities().stream()
                .filter(states::containsKey)
                .forEach(entity -> news.addAll(events.of(told, states.get(entity))));
        told.removed().forEach(entity -> news.add(events.ofRemoved(told.account(), entity)));
        told.notes().forEach(note -> news.add(events.of(note)));
        told.cameIn().forEach(added -> news.add(events.of(added, states)));
        told.sorted().forEach(sorted -> news.add(events.of(sorted)));
        queue.add(told.account(), news);
    }

    /** Always in the same order, so that no two transactions wait for each other. */
    private Map<EntityRef, EntityState> states(Collection<EntityRef> entities) {
        Map<EntityRef, EntityState> states = new HashMap<>();
        entities.stream()
                .collect(groupingBy(EntityRef::type, TreeMap::new, mapping(EntityRef::id, toList())))
                .forEach((type, ids) ->
                        showEntities.settled(type, ids).forEach(state -> states.put(state.ref(), state)));
        return states;
    }
}
