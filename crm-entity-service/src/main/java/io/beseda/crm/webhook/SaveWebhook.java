package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds and changes webhooks: at most {@value #MAX_WEBHOOKS} of an account, each with an address of its own. */
@ApplicationScoped
public class SaveWebhook {

    static final int MAX_WEBHOOKS = 100;

    private final WebhookRepository webhooks;
    private final Clock clock;

    @Inject
    public SaveWebhook(WebhookRepository webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * A webhook that is as it was asked for.
     *
     * @param secret of one that was added; nobody can see it again
     */
    record Saved(Webhook webhook, Optional<WebhookSecret> secret) {}

    /** As integrations do: the webhook at this address becomes what they ask for, and is turned on. */
    @Transactional
    Saved put(AccountId account, UserId user, String userName, NewWebhook webhook) {
        webhooks.lockAll(account);
        Optional<Webhook> known = webhooks.at(account, webhook.destination().value());
        if (known.isEmpty()) {
            return added(account, user, userName, webhook);
        }
        webhooks.change(account, known.get().id(), webhook, true, clock.instant());
        return new Saved(webhooks.existing(account, known.get().id()), Optional.empty());
    }

    /** @throws Refusal 409 if another webhook has this address */
    @Transactional
    Saved add(AccountId account, UserId user, String userName, NewWebhook webhook) {
        webhooks.lockAll(account);
        if (webhooks.at(account, webhook.destination().value()).isPresent()) {
            throw taken();
        }
        return added(account, user, userName, webhook);
    }

    /** @throws Refusal 409 if another webhook has this address, 404 if there is no such webhook */
    @Transactional
    Webhook change(
            AccountId account, WebhookId id, Destination destination, List<WebhookEventCode> events, boolean enabled) {
        webhooks.lockAll(account);
        Webhook known = webhooks.existing(account, id);
        if (webhooks.at(account, destination.value())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw taken();
        }
        webhooks.change(account, id, new NewWebhook(destination, events, known.sort()), enabled, clock.instant());
        return webhooks.existing(account, id);
    }

    private Saved added(AccountId account, UserId user, String userName, NewWebhook webhook) {
        if (webhooks.all(account).size() >= MAX_WEBHOOKS) {
            throw new Refusal(WebhookProblem.TOO_MANY, "Limit %d per account".formatted(MAX_WEBHOOKS));
        }
        WebhookSecret secret = WebhookSecret.fresh();
        WebhookId id = webhooks.add(account, user, userName, webhook, secret, clock.instant());
        return new Saved(webhooks.existing(account, id), Optional.of(secret));
    }

    private static Refusal taken() {
        return new Refusal(
                WebhookProblem.DESTINATION_TAKEN,
                "Change that webhook, or choose another address.",
                List.of(new FieldError(
                        "/destination", WebhookProblem.DESTINATION_TAKEN.code(), "Choose another address.")));
    }
}
