package io.beseda.crm.apitoken;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Body of {@code POST /api/crm/v1/api-tokens}.
 *
 * @param expiresOn the last day on which the token is valid, in UTC: tomorrow at the earliest, in five years at the latest
 */
record CreateApiTokenRequest(
        @NotBlank @Size(max = 100) String name, @NotNull LocalDate expiresOn) {

    private static final int MAX_YEARS = 5;

    NewApiToken toNewToken(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!expiresOn.isAfter(today) || expiresOn.isAfter(today.plusYears(MAX_YEARS))) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "Some fields are not valid.",
                    List.of(new FieldError(
                            "/expiresOn",
                            "out-of-range",
                            "A day from %s to %s.".formatted(today.plusDays(1), today.plusYears(MAX_YEARS)))));
        }
        Instant end = expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new NewApiToken(name.strip(), end);
    }
}
