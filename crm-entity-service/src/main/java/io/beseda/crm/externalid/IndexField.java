package io.beseda.crm.externalid;

import io.beseda.crm.externalid.IndexRepository.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks through the values of a field that was chosen, a step at a time; whoever is interrupted, another goes on where it was. */
@ApplicationScoped
public class IndexField {

    static final int STEP = 500;

    private final IndexRepository indexes;
    private final ChoiceRepository choices;
    private final MatchExternalIds matchExternalIds;
    private final Clock clock;

    @Inject
    IndexField(IndexRepository indexes, ChoiceRepository choices, MatchExternalIds matchExternalIds, Clock clock) {
        this.indexes = indexes;
        this.choices = choices;
        this.matchExternalIds = matchExternalIds;
        this.clock = clock;
    }

    /** One step; false if there is nothing to do. */
    @Transactional
    public boolean step() {
        Optional<Index> next = indexes.next();
        next.ifPresent(this::step);
        return next.isPresent();
    }

    private void step(Index index) {
        List<String> values = indexes.values(index, STEP);
        if (values.isEmpty()) {
            indexes.finish(index, clock.instant());
            return;
        }
        choices.field(index.accountId(), index.field())
                .ifPresent(field -> matchExternalIds.match(
                        index.accountId(),
                        values.stream()
                                .flatMap(value -> field.keyOf(value).stream())
                                .toList()));
        indexes.advance(index, values.get(values.size() - 1), values.size());
    }
}
