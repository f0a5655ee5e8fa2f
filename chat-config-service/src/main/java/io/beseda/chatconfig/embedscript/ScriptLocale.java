package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.field.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** The language the widget starts in. */
enum ScriptLocale {
    RU,
    EN,
    ES,
    PT;

    /** @throws InvalidValue if the widget does not speak it */
    static ScriptLocale parse(String code) {
        return Arrays.stream(values())
                .filter(locale -> locale.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("locale-unknown", "The widget speaks ru, en, es and pt."));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
