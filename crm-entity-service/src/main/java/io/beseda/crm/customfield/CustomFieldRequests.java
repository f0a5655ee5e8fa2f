package io.beseda.crm.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.customfield.KeepCustomFieldGroups.GroupChange;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads requests about custom fields; every value is checked here and nowhere else. */
final class CustomFieldRequests {

    /** Of names, codes and the values of enums, in Unicode characters. */
    private static final int MAX_LENGTH = 255;

    private static final int MAX_ENUMS = 500;
    private static final Set<String> REMINDERS = Set.of("never", "day", "week", "month");
    private static final Predicate<String> CURRENCY =
            Pattern.compile("[A-Z]{3}").asMatchPredicate();
    private static final List<String> ORDERS = List.of("sort", "id");

    private CustomFieldRequests() {}

    static CustomFieldQuery query(EntityType entityType, V4Query query) {
        Set<FieldType> types = query.all("filter[type]").stream()
                .map(code -> FieldType.of(code)
                        .orElseThrow(() -> new Refusal(
                                CommonProblem.INVALID_REQUEST,
                                "filter[type]: fields have the types %s.".formatted(types()))))
                .collect(Collectors.toSet());
        return new CustomFieldQuery(entityType, types, query.order(ORDERS), V4Paging.of(query));
    }

    /** @param groups in which fields can be */
    static Optional<NewCustomField> created(V4Item item, Set<String> groups) {
        Optional<String> name = text(item, "name");
        Optional<FieldType> type = type(item);
        item.require("name", "Give the field a name.");
        item.require("type", "Give the field a type: " + types());
        List<EnumChange> enums = enums(item).orElse(List.of());
        if (!enums.isEmpty() && type.filter(each -> !each.hasEnums()).isPresent()) {
            item.refuse("enums", V4Flaw.INVALID_VALUE, "Fields of this type have no enums.");
        }
        Optional<String> code = text(item, "code");
        Optional<Integer> sort = sort(item);
        boolean apiOnly = item.flag("is_api_only").orElse(false);
        Optional<String> remind = remind(item);
        Optional<String> currency = currency(item);
        Optional<String> group = group(item, groups);
        return type.flatMap(known -> name.map(
                given -> new NewCustomField(known, given, code, sort, apiOnly, remind, currency, group, enums)));
    }

    /** An entry that says which field it is about. */
    static Optional<CustomFieldChange> changed(V4Item item, Set<String> groups) {
        Optional<Long> id = item.number("id");
        Optional<CustomFieldChange> change = changed(item, new FieldId(id.orElse(0L)), groups);
        item.require("id", "Say which field is meant.");
        return change;
    }

    static Optional<CustomFieldChange> changed(V4Item item, FieldId id, Set<String> groups) {
        return Optional.of(new CustomFieldChange(
                id,
                type(item),
                text(item, "name"),
                text(item, "code"),
                sort(item),
                item.flag("is_api_only"),
                remind(item),
                currency(item),
                group(item, groups),
                enums(item)));
    }

    static Optional<GroupChange> addedGroup(V4Item item) {
        Optional<String> name = text(item, "name");
        item.require("name", "Give the group a name.");
        Optional<Integer> sort = sort(item);
        return name.map(given -> new GroupChange(Optional.of(given), sort, Optional.empty()));
    }

    static Optional<GroupChange> changedGroup(V4Item item) {
        Optional<List<FieldId>> fields = item.value("fields").map(given -> fieldIds(item, given));
        return Optional.of(new GroupChange(text(item, "name"), sort(item), fields));
    }

    private static List<FieldId> fieldIds(V4Item item, JsonNode given) {
        List<FieldId> ids = new ArrayList<>();
        given.forEach(id -> ids.add(new FieldId(id.asLong())));
        if (!given.isArray() || ids.stream().anyMatch(id -> id.value() <= 0)) {
            item.refuse("fields", V4Flaw.INVALID_TYPE, "A list of the ids of fields.");
        }
        return ids.stream().distinct().toList();
    }

    private static Optional<String> group(V4Item item, Set<String> groups) {
        return oneOf(item, "group_id", groups::contains, "There is no such group.");
    }

    private static Optional<FieldType> type(V4Item item) {
        Optional<String> given = item.text("type");
        Optional<FieldType> type = given.flatMap(FieldType::of);
        if (given.isPresent() && type.isEmpty()) {
            item.refuse("type", V4Flaw.NOT_SUPPORTED_CHOICE, "Fields have the types " + types());
        }
        return type;
    }

    /** Without space at its ends. */
    private static Optional<String> text(V4Item item, String key) {
        Optional<String> text = item.text(key).map(String::strip);
        if (text.filter(String::isEmpty).isPresent()) {
            item.refuse(key, V4Flaw.NOT_BLANK, "An empty text says nothing: leave it away or write something.");
            return Optional.empty();
        }
        if (text.filter(given -> given.codePointCount(0, given.length()) > MAX_LENGTH)
                .isPresent()) {
            item.refuse(key, V4Flaw.TOO_LONG, "At most %d characters.".formatted(MAX_LENGTH));
            return Optional.empty();
        }
        if (text.filter(given -> given.indexOf('\0') >= 0).isPresent()) {
            item.refuse(key, V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
            return Optional.empty();
        }
        return text;
    }

    private static Optional<Integer> sort(V4Item item) {
        Optional<Long> sort = item.number("sort");
        if (sort.filter(given -> given < 0 || given > Integer.MAX_VALUE).isPresent()) {
            item.refuse("sort", V4Flaw.INVALID_VALUE, "A whole number from 0.");
            return Optional.empty();
        }
        return sort.map(Long::intValue);
    }

    private static Optional<String> remind(V4Item item) {
        return oneOf(item, "remind", REMINDERS::contains, "never, day, week or month.");
    }

    private static Optional<String> currency(V4Item item) {
        return oneOf(item, "currency", CURRENCY, "Three capital letters, as in ISO 4217.");
    }

    private static Optional<String> oneOf(V4Item item, String key, Predicate<String> known, String choices) {
        Optional<String> given = item.text(key);
        if (given.filter(known.negate()).isPresent()) {
            item.refuse(key, V4Flaw.NOT_SUPPORTED_CHOICE, choices);
            return Optional.empty();
        }
        return given;
    }

    private static Optional<List<EnumChange>> enums(V4Item item) {
        Optional<List<V4Item>> given = item.list("enums");
        if (given.filter(enums -> enums.size() > MAX_ENUMS).isPresent()) {
            item.refuse("enums", V4Flaw.TOO_LONG, "At most %d enums.".formatted(MAX_ENUMS));
            return Optional.empty();
        }
        return given.map(enums -> IntStream.range(0, enums.size())
                .mapToObj(i -> enumChange(enums.get(i), i + 1))
                .flatMap(Optional::stream)
                .toList());
    }

    /** @param place in the list, for one that says nothing else */
    private static Optional<EnumChange> enumChange(V4Item item, int place) {
        Optional<String> value = text(item, "value");
        item.require("value", "Give the enum a value.");
        Optional<Long> id = item.number("id");
        Optional<String> code = text(item, "code");
        int sort = sort(item).orElse(place);
        return value.map(given -> new EnumChange(id, given, code, sort));
    }

    private static String types() {
        return Arrays.stream(FieldType.values()).map(FieldType::code).collect(Collectors.joining(", "));
    }
}
