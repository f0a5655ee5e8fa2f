package io.beseda.support.identity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a client in the customer's own system, in the one form in which two are equal exactly when their texts are: a
 * text without white space around it, a number as a plain decimal ({@code 7.0} is {@code 7}). Never empty, at most
 * {@value #MAX_LENGTH} characters, none of them a control character or half a surrogate pair.
 */
public record ExternalId(String value) {

    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 255;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    public ExternalId {
        Objects.requireNonNull(value);
    }

    /** What somebody said; empty if no field of this kind could hold it. */
    public static Optional<ExternalId> of(ExternalIdKind kind, String said) {
        String text = said.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || !text.codePoints().allMatch(ExternalId::isUsable)) {
            return Optional.empty();
        }
        return switch (kind) {
            case TEXT -> Optional.of(new ExternalId(text));
            case NUMERIC ->
                NUMBER.matcher(text).matches() ? Optional.of(new ExternalId(canonicalNumber(text))) : Optional.empty();
        };
    }

    private static boolean isUsable(int point) {
        return !Character.isISOControl(point) && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static String canonicalNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** It is a personal datum: it must not get into a log. */
    @Override
    public String toString() {
        return "ExternalId[hidden]";
    }
}
