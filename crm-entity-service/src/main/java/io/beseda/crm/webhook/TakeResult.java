package io.beseda.crm.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes the result of an attempt: the delivery is done, waits for the next attempt or is given up, and a webhook that is always bad is off. */
@ApplicationScoped
public class TakeResult {

    private static final Logger LOG = Logger.getLogger(TakeResult.class);

    private final DeliveryRepository deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    @Inject
    public TakeResult(DeliveryRepository deliveries, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing if the webhook was deleted meanwhile. */
    @Transactional
    public void take(Delivery delivery, Attempt attempt) {
        if (!deliveries.keepWebhook(delivery)) {
            return;
        }
        deliveries.addAttempt(delivery, attempt);
        if (attempt.good()) {
            deliveries.delivered(delivery);
            return;
        }
        Instant now = clock.instant();
        deliveries.missed(delivery).ifPresent(attempts -> {
            List<Duration> delays = settings.retryDelays();
            if (attempts <= delays.size()) {
                deliveries.tryAgain(delivery, now.plus(delays.get(attempts - 1)));
            } else {
                deliveries.giveUp(delivery);
            }
        });
        if (deliveries.disableIfBad(delivery, settings.badAnswers(), now.minus(settings.badPeriod()), now)) {
            LOG.infof(
                    "webhook %d: off after too many bad answers",
                    delivery.webhookId().value());
        }
    }
}
