package io.beseda.chatconfig.field;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Collects everything that is wrong with a request, so that one answer names all of it. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** The value, or empty after noting why it could not be made. */
    public <T> Optional<T> read(String pointer, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue invalid) {
            note(pointer, invalid.code(), invalid.getMessage());
            return Optional.empty();
        }
    }

    /** Of what can only be seen when the whole is known. */
    public void note(String pointer, String code, String sentence) {
        errors.add(new FieldError(pointer, code, sentence));
    }

    /**
     * All of a list, in order, or empty after noting what is wrong with any of it.
     *
     * @param pointer of the list; an element's is {@code pointer/index}
     * @param code what the error's code begins with if there are more than {@code max}
     * @param element reads one, given its pointer; empty after noting what is wrong
     */
    public <T, R> Optional<List<R>> readAll(
            String pointer, List<T> given, String code, int max, BiFunction<String, T, Optional<R>> element) {
        if (given.size() > max) {
            return read(pointer, () -> {
                throw new InvalidValue(code + "-too-many", "At most %d: remove some.".formatted(max));
            });
        }
        List<Optional<R>> read = IntStream.range(0, given.size())
                .mapToObj(i -> {
                    String at = pointer + "/" + i;
                    return this.<T>read(at, () -> present(given.get(i))).flatMap(one -> element.apply(at, one));
                })
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static <T> T present(T given) {
        if (given == null) {
            throw new InvalidValue("missing", "Say what it is, or leave it out.");
        }
        return given;
    }

    /** @throws Refusal with every error noted so far */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST, "Correct the fields named in errors and send it again.", errors);
        }
    }
}
