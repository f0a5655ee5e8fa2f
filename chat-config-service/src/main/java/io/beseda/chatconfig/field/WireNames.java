package io.beseda.chatconfig.field;

import java.util.Arrays;
import java.util.function.Function;

/** Finds the constant that JSON means. */
public final class WireNames {

    private WireNames() {}

    /**
     * The one of these with the name.
     *
     * @param code of the error if there is none, and what to do about it
     * @throws InvalidValue if there is none
     */
    public static <E extends Enum<E>> E parse(
            E[] all, Function<E, String> wireName, String given, String code, String sentence) {
        return Arrays.stream(all)
                .filter(constant -> wireName.apply(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(code, sentence));
    }
}
