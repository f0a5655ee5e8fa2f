package io.beseda.conversation.interleaving;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that happens in a history. What it acts on is chosen among what is there at that moment, so that a history from
 * which steps are left out is a history too.
 *
 * @param choice chooses; what is there counts it round
 */
record Step(Kind kind, int choice) {

    private static final int STEPS = 20;

    /** What can happen, and how often beside the others. */
    enum Kind {
        /** A message that names no conversation: a fresh tab. */
        WRITE_ANYWHERE(4),
        /** A message into one of the visitor's own, open or finished: a tab that is up to date or stale. */
        WRITE_INTO_OWN(4),
        /** A message into the other visitor's conversation, or one that never was. */
        WRITE_INTO_STRANGE(1),
        RESEND(1),
        FINISH_OWN(2),
        FINISH_STRANGE(1),
        /** The service handles what has come, all of it. */
        DELIVER(5),
        /** The service handles some of what has come. */
        DELIVER_SOME(3),
        /** The same, while an operator answers in one of these conversations. */
        DELIVER_WHILE_ANSWERED(1),
        /** A restart after the commit and before the offsets': the last records come again, cut otherwise. */
        GO_BACK(2),
        OPERATOR_ANSWERS(1),
        OPERATOR_FINISHES(2),
        SWITCH_MODE(1),
        SWITCH_REOPENING(1),
        /** Two days go by for one finished conversation. */
        DAYS_GO_BY(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    private static final List<Kind> WEIGHTED = Stream.of(Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight))
            .toList();

    /** The steps of a history; the same for the same seed. */
    static List<Step> history(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() ->
                        new Step(WEIGHTED.get(random.nextInt(WEIGHTED.size())), random.nextInt(Integer.MAX_VALUE)))
                .limit(STEPS)
                .toList();
    }

    <T> T choose(List<T> all) {
        return all.get(choice % all.size());
    }
}
