package io.beseda.conversation.readmark;

import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps how far conversations were read: the highest sequence of each side, never beyond the last message. What concerns an
 * unknown conversation, an erased one or another visitor's, is passed over.
 */
@ApplicationScoped
public class KeepReadMarks {

    private static final BinaryOperator<ReadMark> FARTHER =
            BinaryOperator.maxBy(Comparator.comparing(ReadMark::sequence));

    private final ReadMarkRepository readMarks;
    private final ErasedIds erasedIds;

    @Inject
    public KeepReadMarks(ReadMarkRepository readMarks, ErasedIds erasedIds) {
        this.readMarks = readMarks;
        this.erasedIds = erasedIds;
    }

    @Transactional
    public void keep(List<ReadMark> marks) {
        Set<ErasedIds.Key> erased = erasedIds
                .among(marks.stream().map(KeepReadMarks::conversation).collect(Collectors.toSet()))
                .keySet();
        var farthest = marks.stream()
                .filter(mark -> !erased.contains(conversation(mark)))
                .collect(Collectors.toMap(ReadMark::key, Function.identity(), FARTHER));
        readMarks.raise(farthest.values());
    }

    private static ErasedIds.Key conversation(ReadMark mark) {
        return new ErasedIds.Key(
                mark.conversation().accountId(), mark.conversation().id().value());
    }
}
