package io.beseda.crm.entitysearch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitysearch.EntityFilter.Range;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pipeline.Pipelines;
import io.beseda.crm.pipeline.StatusView;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import io.beseda.support.v4.V4Query.Parameter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which entities a list is to have, in every spelling of the query that integrations use. Unknown filters are ignored. */
public final class FilterRequests {

    /** Of one filter. */
    private static final int MAX_CHOICES = 250;

    private static final int MAX_WORDS = 255;
    private static final List<String> ORDERS = List.of("created_at", "updated_at", "id");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern FIELD = Pattern.compile("\\[(\\d{1,18})](\\[(from|to|\\d{0,9})])?");
    private static final Pattern STATUS = Pattern.compile("\\[(\\d{1,9})]\\[(pipeline_id|status_id)]");

    private FilterRequests() {}

    /** @throws Refusal 400 for a filter that can't be read, naming it */
    public static EntityFilter read(EntityType type, V4Query query, Pipelines pipelines) {
        return new EntityFilter(
                type,
                query.first("query")
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(FilterRequests::bounded),
                limited("filter[name]", query.all("filter[name]")),
                numbers(query, numberColumns(type)),
                ranges(query, rangeColumns(type)),
                type == EntityType.LEADS ? statuses(query, pipelines) : Optional.empty(),
                values(query),
                valueRanges(query),
                query.order(ORDERS),
                V4Paging.of(query));
    }

    private static List<String> numberColumns(EntityType type) {
        return type == EntityType.LEADS
                ? List.of("id", "created_by", "updated_by", "responsible_user_id", "pipeline_id")
                : List.of("id", "created_by", "updated_by", "responsible_user_id");
    }

    /** Times are seconds since 1970, and kept as such only outside the tables. */
    private static List<String> rangeColumns(EntityType type) {
        return switch (type) {
            case LEADS -> List.of("price", "created_at", "updated_at", "closed_at");
            case CUSTOMERS -> List.of("next_price", "created_at", "updated_at", "next_date");
            case CONTACTS, COMPANIES -> List.of("created_at", "updated_at");
        };
    }

    private static Map<String, List<Long>> numbers(V4Query query, List<String> columns) {
        Map<String, List<Long>> numbers = new LinkedHashMap<>();
        for (String column : columns) {
            String name = "filter[" + column + "]";
            List<String> given = limited(name, query.all(name));
            if (!given.isEmpty()) {
                numbers.put(
                        column,
                        given.stream()
                                .map(value -> Long.parseLong(matching(NUMBER, name, value)))
                                .toList());
            }
        }
        return numbers;
    }

    private static Map<String, Range> ranges(V4Query query, List<String> columns) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (String column : columns) {
            String name = "filter[" + column + "]";
            Optional<BigDecimal> exactly = query.first(name).map(value -> decimal(name, value));
            Optional<BigDecimal> from = query.first(name + "[from]").map(value -> decimal(name, value));
            Optional<BigDecimal> to = query.first(name + "[to]").map(value -> decimal(name, value));
            if (exactly.isPresent() || from.isPresent() || to.isPresent()) {
                ranges.put(column, new Range(from.or(() -> exactly), to.or(() -> exactly)));
            }
        }
        return ranges;
    }

    /** Pairs of pipeline and status; a pair that does not exist narrows the list to nothing. */
    private static Optional<List<Long>> statuses(V4Query query, Pipelines pipelines) {
        Map<String, Map<String, Long>> pairs = new LinkedHashMap<>();
        for (Parameter parameter : query.below("filter[statuses]")) {
            Matcher matcher = STATUS.matcher(parameter.name());
            if (matcher.matches()) {
                pairs.computeIfAbsent(matcher.group(1), index -> new HashMap<>())
                        .put(matcher.group(2), Long.parseLong(matching(NUMBER, "filter[statuses]", parameter.value())));
            }
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(pairs.values().stream()
                        .flatMap(pair -> pipelines
                                .pipeline(pair.getOrDefault(
                                        "pipeline_id", pipelines.main().id()))
                                .flatMap(pipeline -> pipeline.status(pair.getOrDefault("status_id", 0L)))
                                .map(StatusView::internalId)
                                .stream())
                        .toList());
    }

    private static Map<FieldId, List<String>> values(V4Query query) {
        Map<FieldId, List<String>> values = query.below("filter[custom_fields_values]").stream()
                .map(FieldParameter::of)
                .flatMap(Optional::stream)
                .filter(parameter -> !parameter.isEnd())
                .collect(groupingBy(FieldParameter::field, mapping(FieldParameter::value, toList())));
        values.forEach((field, given) -> limited("filter[custom_fields_values]", given));
        return values;
    }

    private static Map<FieldId, Range> valueRanges(V4Query query) {
        Map<FieldId, Range> ranges = new HashMap<>();
        query.below("filter[custom_fields_values]").stream()
                .map(FieldParameter::of)
                .flatMap(Optional::stream)
                .filter(FieldParameter::isEnd)
                .forEach(parameter -> {
                    Optional<BigDecimal> end = Optional.of(decimal("filter[custom_fields_values]", parameter.value()));
                    Range range = parameter.key().equals("from")
                            ? new Range(end, Optional.empty())
                            : new Range(Optional.empty(), end);
                    ranges.merge(
                            parameter.field(),
                            range,
                            (a, b) -> new Range(a.from().or(b::from), a.to().or(b::to)));
                });
        return ranges;
    }

    /** One of {@code [FIELD]}, {@code [FIELD][]}, {@code [FIELD][0]}, {@code [FIELD][from]} and {@code [FIELD][to]}. */
    private record FieldParameter(FieldId field, String key, String value) {

        static Optional<FieldParameter> of(Parameter parameter) {
            Matcher matcher = FIELD.matcher(parameter.name());
            return matcher.matches()
                    ? Optional.of(new FieldParameter(
                            new FieldId(Long.parseLong(matcher.group(1))),
                            Optional.ofNullable(matcher.group(3)).orElse(""),
                            parameter.value()))
                    : Optional.empty();
        }

        boolean isEnd() {
            return key.equals("from") || key.equals("to");
        }
    }

    private static BigDecimal decimal(String name, String value) {
        return new BigDecimal(matching(DECIMAL, name, value));
    }

    private static String matching(Pattern shape, String name, String value) {
        if (!shape.matcher(value.strip()).matches()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "%s takes numbers.".formatted(name));
        }
        return value.strip();
    }

    private static List<String> limited(String name, List<String> given) {
        if (given.size() > MAX_CHOICES) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST, "%s takes at most %d values.".formatted(name, MAX_CHOICES));
        }
        return given;
    }

    private static String bounded(String words) {
        if (words.length() > MAX_WORDS) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "query takes at most %d characters.".formatted(MAX_WORDS));
        }
        return words;
    }
}
