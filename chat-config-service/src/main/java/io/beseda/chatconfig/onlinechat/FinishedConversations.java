package io.beseda.chatconfig.onlinechat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;

/** What clients of an online chat may do with finished conversations. */
@Embeddable
public class FinishedConversations {

    /** What a new chat begins with. */
    static final FinishedConversations INITIAL = new FinishedConversations(Reopening.ALWAYS, Optional.empty(), false);

    private Reopening reopening;
    private Integer reopeningDays;

    @Column(name = "finished_readable")
    private boolean readable;

    /** For Hibernate. */
    protected FinishedConversations() {}

    /** @param reopeningDays there for {@link Reopening#WITHIN_DAYS} and nothing else */
    FinishedConversations(Reopening reopening, Optional<Integer> reopeningDays, boolean readable) {
        if ((reopening == Reopening.WITHIN_DAYS) != reopeningDays.isPresent()) {
            throw new IllegalArgumentException("days belong to reopening within days");
        }
        this.reopening = reopening;
        this.reopeningDays = reopeningDays.orElse(null);
        this.readable = readable;
    }

    public Reopening reopening() {
        return reopening;
    }

    public Optional<Integer> reopeningDays() {
        return Optional.ofNullable(reopeningDays);
    }

    /** Whether clients may read them again. */
    public boolean isReadable() {
        return readable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinishedConversations that
                && reopening == that.reopening
                && Objects.equals(reopeningDays, that.reopeningDays)
                && readable == that.readable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(reopening, reopeningDays, readable);
    }
}
