package io.beseda.crm.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.support.account.UserId;
import java.util.List;

/** A user as amoCRM shows one. Operators may do everything with entities; settings are the administrators'. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record V4UserView(UserId id, String name, String email, String lang, RightsView rights, String uuid) {

    private static final String ALL = "A";
    private static final String NOTHING = "D";

    /** What the user may do with entities of one kind: A everything, D nothing. */
    public record EntityRightsView(String view, String edit, String add, String delete, String export) {

        private static final EntityRightsView WORK = new EntityRightsView(ALL, ALL, ALL, NOTHING, ALL);
    }

    /** What the user may do. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RightsView(
            EntityRightsView leads,
            EntityRightsView contacts,
            EntityRightsView companies,
            EntityRightsView tasks,
            @JsonProperty("mail_access") boolean mailAccess,
            @JsonProperty("catalog_access") boolean catalogAccess,
            @JsonProperty("is_admin") boolean admin,
            @JsonProperty("is_free") boolean free,
            @JsonProperty("is_active") boolean active,
            @JsonProperty("group_id") Long groupId,
            @JsonProperty("role_id") Long roleId,
            @JsonProperty("status_rights") List<String> statusRights) {}

    static V4UserView of(UserView user) {
        return new V4UserView(
                user.id(),
                user.name(),
                user.email(),
                "ru",
                new RightsView(
                        EntityRightsView.WORK,
                        EntityRightsView.WORK,
                        EntityRightsView.WORK,
                        EntityRightsView.WORK,
                        false,
                        false,
                        user.role() == Role.ADMINISTRATOR,
                        false,
                        user.active(),
                        null,
                        null,
                        List.of()),
                null);
    }
}
