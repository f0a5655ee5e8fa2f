package io.beseda.crm.fieldvalue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one way a number is kept: {@code 7.0}, {@code 07} and {@code +7} are {@code 7}. At most 30 digits on either side. */
public final class CanonicalNumber {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(30);

    private CanonicalNumber() {}

    /** Empty if the text is no such number. */
    public static Optional<BigDecimal> of(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        boolean fits = number.abs().compareTo(LIMIT) < 0 && number.scale() <= 30;
        return fits ? Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number) : Optional.empty();
    }
}
