package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.Optional;

/**
 * What clients may do with finished conversations, always told whole.
 *
 * @param reopeningDays 1 to 365, together with {@code within-days} and nothing else
 */
public record FinishedConversationsRequest(String reopening, Integer reopeningDays, Boolean readable) {

    private static final String POINTER = "/finishedConversations";
    private static final int MAX_DAYS = 365;

    /** Empty after noting what is wrong with it. */
    Optional<FinishedConversations> read(FieldErrors errors) {
        Optional<Reopening> way = errors.read(POINTER + "/reopening", () -> Reopening.parse(reopening));
        Optional<Optional<Integer>> days =
                way.flatMap(known -> errors.read(POINTER + "/reopeningDays", () -> days(known)));
        Optional<Boolean> again = errors.read(POINTER + "/readable", this::checkedReadable);
        return days.flatMap(
                checked -> again.map(readAgain -> new FinishedConversations(way.orElseThrow(), checked, readAgain)));
    }

    private Optional<Integer> days(Reopening way) {
        if (way != Reopening.WITHIN_DAYS) {
            if (reopeningDays != null) {
                throw new InvalidValue("reopening-days-unused", "Days count only for reopening within-days.");
            }
            return Optional.empty();
        }
        if (reopeningDays == null || reopeningDays < 1 || reopeningDays > MAX_DAYS) {
            throw new InvalidValue("reopening-days-range", "Enter 1 to %d days.".formatted(MAX_DAYS));
        }
        return Optional.of(reopeningDays);
    }

    private Boolean checkedReadable() {
        if (readable == null) {
            throw new InvalidValue("readable-missing", "Say whether clients may read them again: true or false.");
        }
        return readable;
    }
}
