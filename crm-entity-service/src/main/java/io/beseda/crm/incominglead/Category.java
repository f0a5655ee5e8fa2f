package io.beseda.crm.incominglead;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something came in. */
public enum Category {
    SIP,
    MAIL,
    FORMS,
    CHATS;

    /** In paths, JSON and tables: amoCRM's. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
