package io.beseda.chatconfig.field;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong with a request, so that one answer names all of it. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** The value, or empty after noting why it could not be made. */
    public <T> Optional<T> read(String pointer, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue invalid) {
            errors.add(new FieldError(pointer, invalid.code(), invalid.getMessage()));
            return Optional.empty();
        }
    }

    /** @throws Refusal with every error noted so far */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST, "Correct the fields named in errors and send it again.", errors);
        }
    }
}
