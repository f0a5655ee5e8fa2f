package io.beseda.crm.entitysearch;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitysearch.EntityFilter.Range;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.Conditions;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds entities. A page is found with the one entity behind it, which tells that there are more. */
@ApplicationScoped
public class EntitySearchRepository {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * Entities that have the looked-for words are taken from the index of words if there are no more than these: walking an account's
     * until a page is full would take the longer, the fewer they are.
     */
    private static final int FEW = 5_000;

    private static final String WITH_WORDS = "w.account_id = ? AND w.entity_type = ? AND w.words @@ ?::tsquery";
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final NativeSql sql;

    @Inject
    public EntitySearchRepository(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * How many leads stand in a status, and how much they are worth together.
     *
     * @param statusId in tables
     */
    public record StatusTotal(long statusId, long count, BigDecimal price) {}

    /** The ids of the asked page in its order, by id unless asked otherwise, and of one more if there is one. */
    public List<Long> page(AccountId account, EntityFilter filter) {
        Conditions query = conditions(account, filter);
        return sql.list(
                "SELECT e.id FROM %s e WHERE %s ORDER BY %s OFFSET ? LIMIT ?"
                        .formatted(filter.type().code(), query.sql(), order(filter)),
                row -> row.getLong("id"),
                query.parameters(filter.paging().offset(), filter.paging().limit() + 1));
    }

    /** Of all leads the filter lets through, whatever its page; statuses without any are not in it. */
    public List<StatusTotal> totals(AccountId account, EntityFilter leads) {
        Conditions query = conditions(account, leads);
        return sql.list(
                "SELECT e.status_id, count(*) AS count, sum(e.price) AS price FROM leads e WHERE %s GROUP BY e.status_id"
                        .formatted(query.sql()),
                row -> new StatusTotal(row.getLong("status_id"), row.getLong("count"), row.getBigDecimal("price")),
                query.parameters());
    }

    private Conditions conditions(AccountId account, EntityFilter filter) {
        Conditions query = new Conditions("e.account_id = ?", account.value());
        if (filter.type() == EntityType.CONTACTS) {
            query.and("NOT e.unsorted");
        }
        filter.numbers().forEach((column, numbers) -> {
            boolean nobodyToo = column.equals("responsible_user_id") && numbers.contains(0L);
            query.and(
                    nobodyToo ? "coalesce(e.responsible_user_id, 0) = ANY (?)" : "e." + column + " = ANY (?)",
                    Column.bigints(numbers, number -> number));
        });
        if (!filter.names().isEmpty()) {
            query.and("e.name = ANY (?)", Column.texts(filter.names(), name -> name));
        }
        filter.ranges().forEach((column, range) -> addRange(query, column, range));
        filter.statuses()
                .ifPresent(statuses -> query.and("e.status_id = ANY (?)", Column.bigints(statuses, status -> status)));
        filter.words().ifPresent(words -> addWords(query, account, filter.type(), words));
        filter.values().forEach((field, values) -> addValues(query, account, filter.type(), field, values));
        filter.valueRanges().forEach((field, range) -> addValueRange(query, account, filter.type(), field, range));
        return query;
    }

    /** The newest of every type that have all these words. */
    public List<EntityRef> newestWith(AccountId account, String words, int limitOfType) {
        List<EntityRef> found = new ArrayList<>();
        EntityWords.query(words).ifPresent(query -> {
            for (EntityType type : EntityType.values()) {
                newestWith(account, type, query, limitOfType).forEach(id -> found.add(new EntityRef(type, id)));
            }
        });
        return found;
    }

    private List<Long> newestWith(AccountId account, EntityType type, String tsquery, int limit) {
        return fewWith(account, type, tsquery)
                .map(ids -> ids.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(limit)
                        .toList())
                .orElseGet(() -> with(account, type, tsquery, "ORDER BY w.entity_id DESC", limit));
    }

    /** All that have the words, in no order; empty if they are not few. */
    private Optional<List<Long>> fewWith(AccountId account, EntityType type, String tsquery) {
        return Optional.of(with(account, type, tsquery, "", FEW + 1)).filter(ids -> ids.size() <= FEW);
    }

    private List<Long> with(AccountId account, EntityType type, String tsquery, String order, int limit) {
        return sql.list(
                "SELECT w.entity_id FROM entity_words w WHERE %s %s LIMIT ?".formatted(WITH_WORDS, order),
                row -> row.getLong("entity_id"),
                account.value(),
                type.code(),
                tsquery,
                limit);
    }

    private static String order(EntityFilter filter) {
        return filter.order()
                .map(order -> {
                    String direction = order.descending() ? " DESC" : "";
                    return order.field().equals("id")
                            ? "e.id" + direction
                            : "e." + order.field() + direction + ", e.id" + direction;
                })
                .orElse("e.id");
    }

    /** Columns hold whole numbers, of which an index knows nothing else. */
    private static void addRange(Conditions query, String column, Range range) {
        boolean time = column.endsWith("_at") || column.endsWith("_date");
        String parameter = time ? "to_timestamp(?)" : "?";
        range.from()
                .ifPresent(from ->
                        query.and("e." + column + " >= " + parameter, time ? from : whole(from, RoundingMode.CEILING)));
        range.to()
                .ifPresent(
                        to -> query.and("e." + column + " <= " + parameter, time ? to : whole(to, RoundingMode.FLOOR)));
    }

    private static Long whole(BigDecimal end, RoundingMode towards) {
        return end.setScale(0, towards).min(MOST).max(MOST.negate()).longValueExact();
    }

    private void addWords(Conditions query, AccountId account, EntityType type, String words) {
        EntityWords.query(words)
                .ifPresentOrElse(
                        tsquery -> fewWith(account, type, tsquery)
                                .ifPresentOrElse(
                                        ids -> query.and("e.id = ANY (?)", Column.bigints(ids, id -> id)),
                                        () -> query.and(
                                                "e.id IN (SELECT w.entity_id FROM entity_words w WHERE " + WITH_WORDS
                                                        + ")",
                                                account.value(),
                                                type.code(),
                                                tsquery)),
                        () -> query.and("false"));
    }

    private static void addValues(
            Conditions query, AccountId account, EntityType type, FieldId field, List<String> values) {
        List<Long> ids = values.stream()
                .filter(value -> ID.matcher(value).matches())
                .map(Long::valueOf)
                .toList();
        query.and(
                """
                e.id IN (
                    SELECT v.entity_id FROM field_values v
                    WHERE v.account_id = ? AND v.field_id = ? AND v.entity_type = ?
                        AND (left(v.value, 255) = ANY (?) AND v.value = ANY (?) OR v.enum_id = ANY (?)))""",
                account.value(),
                field.value(),
                type.code(),
                Column.texts(values, value -> value.substring(0, Math.min(255, value.length()))),
                Column.texts(values, value -> value),
                Column.bigints(ids, Objects::requireNonNull));
    }

    private static void addValueRange(
            Conditions query, AccountId account, EntityType type, FieldId field, Range range) {
        String ends = Stream.of(
                        range.from().map(from -> "v.number >= ?"), range.to().map(to -> "v.number <= ?"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" AND "));
        List<Object> parameters = new ArrayList<>(List.of(account.value(), field.value(), type.code()));
        range.from().ifPresent(parameters::add);
        range.to().ifPresent(parameters::add);
        query.and("""
                e.id IN (
                    SELECT v.entity_id FROM field_values v
                    WHERE v.account_id = ? AND v.field_id = ? AND v.entity_type = ? AND %s)""".formatted(ends), parameters.toArray());
    }
}
