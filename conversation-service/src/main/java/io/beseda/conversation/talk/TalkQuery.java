package io.beseda.conversation.talk;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which talks are asked for; empty lists ask for all.
 *
 * @param impossible it asks for talks of entities that have none
 */
record TalkQuery(
        List<Long> ids,
        List<Long> leadIds,
        List<Long> contactIds,
        boolean onlyInWork,
        boolean impossible,
        V4Paging paging) {

    /** Integrators write both. */
    private static final Set<String> LEAD = Set.of("lead", "leads");

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** @throws Refusal 400 for what is no id or page, 422 for a larger limit */
    static TalkQuery of(V4Query query) {
        List<String> types = query.all("filter[entity_type]");
        return new TalkQuery(
                ids(query, "filter[id]"),
                ids(query, "filter[entity_id]"),
                ids(query, "filter[contact_id]"),
                isTrue(query.first("filter[only_in_work]")
                        .or(() -> query.first("only_in_work"))
                        .orElse("")),
                !types.isEmpty() && types.stream().noneMatch(LEAD::contains),
                V4Paging.of(query));
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static List<Long> ids(V4Query query, String name) {
        List<String> given = query.all(name);
        if (!given.stream().allMatch(ID.asMatchPredicate())) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, name + " is a list of ids.");
        }
        return given.stream().map(Long::valueOf).toList();
    }
}
