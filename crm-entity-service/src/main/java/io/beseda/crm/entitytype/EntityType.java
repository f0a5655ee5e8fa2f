package io.beseda.crm.entitytype;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of entities the CRM keeps, each with custom fields of its own. */
public enum EntityType {
    LEADS("lead"),
    CONTACTS("contact"),
    COMPANIES("company"),
    CUSTOMERS("customer");

    private final String singular;

    EntityType(String singular) {
        this.singular = singular;
    }

    /** In events and webhooks, where amoCRM speaks of one. */
    public String singular() {
        return singular;
    }

    /** In paths, JSON and tables: amoCRM's. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Of a path, whose pattern lets no other in.
     *
     * @throws Refusal 404 for an unknown one
     */
    public static EntityType ofPath(String code) {
        return of(code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There are no such entities."));
    }

    public static Optional<EntityType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
