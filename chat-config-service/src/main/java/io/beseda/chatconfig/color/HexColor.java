package io.beseda.chatconfig.color;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code #rrggbb}, in lower case; written as that string in JSON. */
public record HexColor(@JsonValue String value) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    /** Light that a screen reflects. */
    private static final double FLARE = 0.05;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HexColor {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new InvalidValue("color-invalid", "Write the colour as # and six hex digits, such as #2463eb.");
        }
    }

    /** How well a text of one colour is read on the other: 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrastWith(HexColor other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + FLARE) / (Math.min(one, two) + FLARE);
    }

    public boolean isDarkerThan(HexColor other) {
        return luminance() < other.luminance();
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int index) {
        double channel = Integer.parseInt(value, index, index + 2, 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
