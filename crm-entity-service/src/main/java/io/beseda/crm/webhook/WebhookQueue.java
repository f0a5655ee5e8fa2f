package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Queues events for the webhooks that asked for them: if, and only if, the transaction of this thread commits. Events of one entity
 * are delivered in the order they were queued in, provided that the transaction holds the entity's row.
 */
@ApplicationScoped
public class WebhookQueue {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final WebhookBodies bodies;
    private final Clock clock;

    @Inject
    public WebhookQueue(WebhookRepository webhooks, DeliveryRepository deliveries, WebhookBodies bodies, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Of these accounts, those with any webhook: for the others it is not worth making events. */
    public Set<AccountId> listening(Collection<AccountId> accounts) {
        return webhooks.subscribed(accounts);
    }

    /** For an account that is {@link #listening}; call it last in the transaction. An event that was queued before changes nothing. */
    public void add(AccountId account, List<WebhookEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<DeliveryRepository.Queued> queued = events.stream()
                .map(event -> new DeliveryRepository.Queued(event, bodies.body(account, event)))
                .toList();
        deliveries.add(account, queued, clock.instant());
    }
}
