package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An attempt to deliver, as administrators see it.
 *
 * @param status of the answer, absent when there was none
 * @param failure why there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(
        Instant madeAt, long durationMs, Integer status, Attempt.Failure failure, String answer, boolean good) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.madeAt(),
                attempt.took().toMillis(),
                attempt.status().orElse(null),
                attempt.failure().orElse(null),
                attempt.answer(),
                attempt.good());
    }
}
