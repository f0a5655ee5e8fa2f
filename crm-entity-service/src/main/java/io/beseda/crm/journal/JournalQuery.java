package io.beseda.crm.journal;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which entries are asked for; what is empty does not narrow the list. */
record JournalQuery(
        List<Long> ids,
        List<String> types,
        List<EntityType> entityTypes,
        List<Long> entityIds,
        List<Long> createdBy,
        Optional<Instant> createdFrom,
        Optional<Instant> createdTo,
        V4Paging paging) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int MAX_LIMIT = 100;

    /** @throws Refusal 400 for a filter that can't be read, naming it */
    static JournalQuery of(V4Query query) {
        V4Paging paging = V4Paging.of(query);
        Optional<Instant> exactly = time(query, "filter[created_at]");
        return new JournalQuery(
                numbers(query, "filter[id]"),
                query.all("filter[type]"),
                query.all("filter[entity]").stream()
                        .flatMap(code -> entityType(code).stream())
                        .toList(),
                numbers(query, "filter[entity_id]"),
                numbers(query, "filter[created_by]"),
                time(query, "filter[created_at][from]").or(() -> exactly),
                time(query, "filter[created_at][to]").or(() -> exactly),
                new V4Paging(paging.page(), Math.min(paging.limit(), MAX_LIMIT)));
    }

    /** amoCRM speaks of one here; some integrations of many. */
    private static Optional<EntityType> entityType(String code) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.singular().equals(code) || type.code().equals(code))
                .findFirst();
    }

    private static List<Long> numbers(V4Query query, String name) {
        return query.all(name).stream().map(value -> number(name, value)).toList();
    }

    private static Optional<Instant> time(V4Query query, String name) {
        return query.first(name).map(value -> Instant.ofEpochSecond(number(name, value)));
    }

    private static long number(String name, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, name + " takes whole numbers.");
        }
        return Long.parseLong(value);
    }
}
