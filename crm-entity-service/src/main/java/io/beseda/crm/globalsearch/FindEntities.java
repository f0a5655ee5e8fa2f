package io.beseda.crm.globalsearch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitysearch.EntitySearchRepository;
import io.beseda.crm.entitysearch.EntityWords;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.globalsearch.FoundView.EntityPart;
import io.beseda.crm.globalsearch.FoundView.MatchPart;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the newest few entities of every type that have all the words looked for. */
@ApplicationScoped
public class FindEntities {

    private static final int MAX_OF_TYPE = 5;

    private final EntitySearchRepository search;
    private final ShowEntities showEntities;

    @Inject
    public FindEntities(EntitySearchRepository search, ShowEntities showEntities) {
        this.search = search;
        this.showEntities = showEntities;
    }

    @Transactional
    FoundView find(AccountId account, String words) {
        Map<EntityType, List<Long>> found = search.newestWith(account, words, MAX_OF_TYPE).stream()
                .collect(groupingBy(EntityRef::type, mapping(EntityRef::id, toList())));
        return new FoundView(Arrays.stream(EntityType.values())
                .flatMap(type -> showEntities.of(type, found.getOrDefault(type, List.of())).stream())
                .map(state -> part(state, words))
                .toList());
    }

    private static EntityPart part(EntityState state, String words) {
        return new EntityPart(
                state.ref().type(),
                state.ref().id(),
                state.name(),
                match(state, words).orElse(null));
    }

    /** Words that the name lacks are somewhere else: the first text that has one of them says why this was found. */
    private static Optional<MatchPart> match(EntityState state, String words) {
        List<String> missing = EntityWords.missing(words, state.name());
        return texts(state)
                .filter(each -> missing.stream()
                        .anyMatch(word -> EntityWords.missing(word, each.text()).isEmpty()))
                .findFirst();
    }

    private static Stream<MatchPart> texts(EntityState state) {
        Stream<MatchPart> values = state.values().stream().flatMap(FindEntities::texts);
        Stream<MatchPart> tags = state.tags().stream().map(tag -> new MatchPart(null, tag.name()));
        Stream<MatchPart> number =
                Stream.of(new MatchPart(null, Long.toString(state.ref().id())));
        return Stream.of(values, tags, number).flatMap(each -> each);
    }

    private static Stream<MatchPart> texts(FieldValuesView field) {
        return field.values().stream().map(value -> new MatchPart(field.fieldName(), String.valueOf(value.value())));
    }
}
