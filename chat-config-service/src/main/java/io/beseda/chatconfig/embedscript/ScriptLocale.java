package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Locale;

/** The language the widget starts in. */
enum ScriptLocale {
    RU,
    EN,
    ES,
    PT;

    /** @throws InvalidValue if the widget does not speak it */
    static ScriptLocale parse(String code) {
        return WireNames.parse(
                values(), ScriptLocale::code, code, "locale-unknown", "The widget speaks ru, en, es and pt.");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
