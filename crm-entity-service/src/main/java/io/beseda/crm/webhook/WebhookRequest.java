package io.beseda.crm.webhook;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Body of {@code POST /api/crm/v1/webhooks} and {@code PUT /api/crm/v1/webhooks/{id}}.
 *
 * @param enabled absent as good as true; of no account when it is added
 */
record WebhookRequest(@NotNull String destination, @NotEmpty List<@NotNull String> events, Boolean enabled) {

    Destination destination(DestinationRule rule) {
        return rule.check(destination).orElseThrow(() -> refusal("/destination", Destination.RULE));
    }

    List<WebhookEventCode> eventCodes() {
        return IntStream.range(0, events.size())
                .mapToObj(i -> WebhookEventCode.of(events.get(i))
                        .orElseThrow(() -> refusal("/events/" + i, "There is no such event.")))
                .distinct()
                .toList();
    }

    boolean isEnabled() {
        return enabled == null || enabled;
    }

    private static Refusal refusal(String pointer, String detail) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                "Some fields are not valid.",
                List.of(new FieldError(pointer, "invalid", detail)));
    }
}
