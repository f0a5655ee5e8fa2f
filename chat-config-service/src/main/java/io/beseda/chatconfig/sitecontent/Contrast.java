package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether people can read a text (WCAG 2.2, success criterion 1.4.3). */
final class Contrast {

    private static final double LEAST = 4.5;

    private Contrast() {}

    /** @throws InvalidValue {@code contrast-too-low}, naming the ratio */
    static HexColor checked(HexColor text, HexColor behind) {
        double ratio = text.contrastWith(behind);
        if (ratio < LEAST) {
            // Never rounded up to what would be enough.
            var shown = BigDecimal.valueOf(ratio).setScale(1, RoundingMode.DOWN);
            throw new InvalidValue(
                    "contrast-too-low",
                    "The contrast of %s on %s is %s:1, people need 4.5:1: choose a darker or a lighter colour."
                            .formatted(text.value(), behind.value(), shown));
        }
        return text;
    }
}
