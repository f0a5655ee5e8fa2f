package io.beseda.crm.incominglead;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Order;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which incoming leads are asked for; what is empty does not narrow the list. */
record IncomingLeadQuery(
        List<String> uids,
        List<Category> categories,
        List<Long> pipelines,
        Optional<Instant> createdFrom,
        Optional<Instant> createdTo,
        Optional<V4Order> order,
        V4Paging paging) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /** @throws Refusal 400 for a filter that can't be read, naming it */
    static IncomingLeadQuery of(V4Query query) {
        return new IncomingLeadQuery(
                query.all("filter[uid]"),
                query.all("filter[category]").stream()
                        .flatMap(code -> Category.of(code).stream())
                        .toList(),
                query.all("filter[pipeline_id]").stream()
                        .map(value -> number("filter[pipeline_id]", value))
                        .toList(),
                time(query, "[from]"),
                time(query, "[to]"),
                query.order(List.of("created_at", "updated_at", "id")),
                V4Paging.of(query));
    }

    private static Optional<Instant> time(V4Query query, String end) {
        String name = "filter[created_at]";
        return query.first(name + end)
                .or(() -> query.first(name))
                .map(value -> Instant.ofEpochSecond(number(name, value)));
    }

    private static long number(String name, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, name + " takes whole numbers.");
        }
        return Long.parseLong(value);
    }
}
