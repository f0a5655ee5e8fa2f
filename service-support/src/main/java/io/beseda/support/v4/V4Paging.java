package io.beseda.support.v4;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import java.util.function.Supplier;

/**
 * Which page of a list is asked for.
 *
 * @param page from 1
 * @param limit entries on a page, 1 to {@link #MAX_LIMIT}
 */
public record V4Paging(int page, int limit) {

    public static final int MAX_LIMIT = 250;

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_PAGE = 1_000_000;

    /** @throws Refusal 400 for what is no page, 422 for a larger limit */
    public static V4Paging of(V4Query query) {
        int limit = number(query, "limit", DEFAULT_LIMIT);
        if (limit > MAX_LIMIT) {
            throw V4Problem.limitExceeded(MAX_LIMIT);
        }
        return new V4Paging(Math.min(number(query, "page", 1), MAX_PAGE), limit);
    }

    /** How many entries come before the page. */
    public long offset() {
        return (page - 1L) * limit;
    }

    /** How many pages there are of so many entries. */
    public long pagesOf(long total) {
        return (total + limit - 1) / limit;
    }

    private static int number(V4Query query, String name, int absent) {
        return query.first(name).map(value -> positive(name, value)).orElse(absent);
    }

    private static int positive(String name, String value) {
        Supplier<Refusal> refusal =
                () -> new Refusal(CommonProblem.INVALID_REQUEST, "%s is a whole number from 1.".formatted(name));
        try {
            int number = Integer.parseInt(value);
            if (number < 1) {
                throw refusal.get();
            }
            return number;
        } catch (NumberFormatException e) {
            throw refusal.get();
        }
    }
}
