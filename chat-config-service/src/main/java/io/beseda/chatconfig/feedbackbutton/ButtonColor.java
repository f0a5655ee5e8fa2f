package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.field.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code #rrggbb}, in lower case. */
public record ButtonColor(String value) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    static final ButtonColor DEFAULT = new ButtonColor("#2463eb");

    public ButtonColor {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new InvalidValue("color-invalid", "Write the colour as # and six hex digits, such as #2463eb.");
        }
    }
}
