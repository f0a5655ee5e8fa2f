package io.beseda.conversation.readmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps how far conversations were read: the highest sequence of each side, never beyond the last message. What concerns an
 * unknown conversation, or another visitor's, is passed over.
 */
@ApplicationScoped
public class KeepReadMarks {

    private static final BinaryOperator<ReadMark> FARTHER =
            BinaryOperator.maxBy(Comparator.comparing(ReadMark::sequence));

    private final ReadMarkRepository readMarks;

    @Inject
    public KeepReadMarks(ReadMarkRepository readMarks) {
        this.readMarks = readMarks;
    }

    @Transactional
    public void keep(List<ReadMark> marks) {
        var farthest = marks.stream().collect(Collectors.toMap(ReadMark::key, Function.identity(), FARTHER));
        readMarks.raise(farthest.values());
    }
}
