package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A delivery as administrators see it.
 *
 * @param entity what the event happened to, as in {@code lead:42}
 * @param dueAt when the next attempt is made, of one that waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        DeliveryId id,
        String eventCode,
        String entity,
        LoggedDelivery.State state,
        Instant createdAt,
        Instant dueAt,
        List<AttemptView> attempts) {

    static DeliveryView of(LoggedDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventCode(),
                delivery.entity(),
                delivery.state(),
                delivery.createdAt(),
                delivery.state() == LoggedDelivery.State.WAITING ? delivery.dueAt() : null,
                delivery.attempts().stream().map(AttemptView::of).toList());
    }
}
