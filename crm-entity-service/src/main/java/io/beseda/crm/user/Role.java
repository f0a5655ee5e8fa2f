package io.beseda.crm.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.support.account.Roles;
import java.util.Set;

/** What a user may do. */
public enum Role {
    /** Changes settings and users, and answers. */
    @JsonProperty(Roles.ADMINISTRATOR)
    ADMINISTRATOR(Roles.ADMINISTRATOR, Set.of(Roles.ADMINISTRATOR, Roles.OPERATOR)),
    /** Answers. */
    @JsonProperty(Roles.OPERATOR)
    OPERATOR(Roles.OPERATOR, Set.of(Roles.OPERATOR));

    private final String code;
    private final Set<String> groups;

    Role(String code, Set<String> groups) {
        this.code = code;
        this.groups = groups;
    }

    /** In tables. */
    public String code() {
        return code;
    }

    /** In access tokens: an administrator may do what an operator may. */
    public Set<String> groups() {
        return groups;
    }

    public static Role of(String code) {
        return switch (code) {
            case Roles.ADMINISTRATOR -> ADMINISTRATOR;
            case Roles.OPERATOR -> OPERATOR;
            default -> throw new IllegalArgumentException("no role " + code);
        };
    }
}
