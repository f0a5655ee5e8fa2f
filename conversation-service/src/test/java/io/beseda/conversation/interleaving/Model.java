package io.beseda.conversation.interleaving;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.Reopening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the conversations of one online chat must look like, as simply as it can be said: one thing after the other, nothing at
 * once, no batches, no locks. Messages and visitors have plain names, conversations their numbers.
 */
final class Model {

    /** Within which a finished one reopens, where days count. */
    static final int DAYS = 3;

    /** What a message or wish names. */
    static final int NONE = 0;

    static final int UNKNOWN = -1;

    /** A conversation. */
    static final class Talk {
        final int number;
        final int visitor;
        boolean exclusive;
        String finishedBy;
        long finishedAt;
        int daysAgo;
        final List<String> messages = new ArrayList<>();
        final Set<String> answers = new HashSet<>();
        final List<String> told = new ArrayList<>();

        Talk(int number, int visitor, boolean exclusive) {
            this.number = number;
            this.visitor = visitor;
            this.exclusive = exclusive;
        }

        boolean isOpen() {
            return finishedBy == null;
        }

        /** As rows must say. */
        String row() {
            return "%d visitor %d %s%s %d: %s"
                    .formatted(
                            number,
                            visitor,
                            isOpen() ? "open" : "finished by " + finishedBy,
                            exclusive ? ", exclusive" : "",
                            messages.size() + answers.size(),
                            messages);
        }
    }

    private static final Comparator<Talk> FINISHED_LAST = Comparator.<Talk>comparingInt(talk -> -talk.daysAgo)
            .thenComparingLong(talk -> talk.finishedAt)
            .thenComparingInt(talk -> talk.number);

    ConversationMode mode = ConversationMode.ONE_ACTIVE;
    Reopening reopening = Reopening.ALWAYS;
    final TreeMap<Integer, Talk> talks = new TreeMap<>();
    final List<String> refusals = new ArrayList<>();
    private final Set<String> stored = new HashSet<>();
    private final Set<String> wishes = new HashSet<>();
    private long moment;

    /** Everything of one transaction happens at one moment. */
    void nextMoment() {
        moment++;
    }

    void write(int visitor, String message, int named) {
        if (stored.contains(message)) {
            talkWith(message).told.add("added " + message);
            return;
        }
        Optional<Talk> own = own(visitor, named);
        if (own.isPresent() && own.get().isOpen()) {
            add(own.get(), message);
        } else if (mode == ConversationMode.ONE_ACTIVE) {
            gather(visitor, message, own);
        } else if (named == NONE) {
            add(start(visitor, false), message);
        } else {
            refusals.add(message + (own.isPresent() ? " CONVERSATION_FINISHED" : " CONVERSATION_UNKNOWN"));
        }
    }

    private void gather(int visitor, String message, Optional<Talk> named) {
        Optional<Talk> newestOpen = of(visitor).filter(Talk::isOpen).reduce((one, later) -> later);
        if (newestOpen.isPresent()) {
            add(newestOpen.get(), message);
            return;
        }
        Optional<Talk> last = of(visitor).max(FINISHED_LAST);
        Optional<Talk> back = named.filter(this::reopens).or(() -> last.filter(this::reopens));
        back.ifPresent(this::reopen);
        add(back.orElseGet(() -> start(visitor, true)), message);
    }

    private boolean reopens(Talk finished) {
        return switch (reopening) {
            case ALWAYS -> true;
            case WITHIN_DAYS -> finished.daysAgo < DAYS;
            case NEVER -> false;
        };
    }

    /** A wish counts once, however often it is delivered. */
    void wishToFinish(int visitor, String wish, int named) {
        if (!wishes.add(wish)) {
            return;
        }
        own(visitor, named)
                .filter(Talk::isOpen)
                .filter(talk -> mode == ConversationMode.MULTIPLE || !talk.exclusive)
                .ifPresent(talk -> finish(talk, "visitor"));
    }

    void finish(Talk talk, String by) {
        if (talk.isOpen()) {
            talk.finishedBy = by;
            talk.finishedAt = moment;
            talk.daysAgo = 0;
            talk.told.add("finished by " + by);
        }
    }

    private void reopen(Talk talk) {
        talk.finishedBy = null;
        talk.exclusive = true;
        talk.told.add("reopened");
    }

    private Talk start(int visitor, boolean exclusive) {
        Talk talk = new Talk(talks.size() + 1, visitor, exclusive);
        talk.told.add("started");
        talks.put(talk.number, talk);
        return talk;
    }

    private void add(Talk talk, String message) {
        stored.add(message);
        talk.messages.add(message);
        talk.told.add("added " + message);
    }

    /** How many there must be. */
    int announcements() {
        return refusals.size()
                + talks.values().stream()
                        .mapToInt(talk -> talk.told.size() + talk.answers.size())
                        .sum();
    }

    private Talk talkWith(String message) {
        return talks.values().stream()
                .filter(talk -> talk.messages.contains(message))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Talk> own(int visitor, int named) {
        return Optional.ofNullable(talks.get(named)).filter(talk -> talk.visitor == visitor);
    }

    /** The oldest first. */
    Stream<Talk> of(int visitor) {
        return talks.values().stream().filter(talk -> talk.visitor == visitor);
    }
}
