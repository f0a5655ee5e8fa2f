package io.beseda.crm.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The account as amoCRM shows it; what an account here does not have, says so in the keys clients read. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record V4AccountView(
        long id,
        String name,
        String subdomain,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("created_by") long createdBy,
        @JsonProperty("updated_at") long updatedAt,
        @JsonProperty("updated_by") long updatedBy,
        @JsonProperty("current_user_id") long currentUserId,
        String country,
        String currency,
        @JsonProperty("currency_symbol") String currencySymbol,
        @JsonProperty("customers_mode") String customersMode,
        @JsonProperty("is_unsorted_on") boolean unsortedOn,
        @JsonProperty("mobile_feature_version") int mobileFeatureVersion,
        @JsonProperty("is_loss_reason_enabled") boolean lossReasonEnabled,
        @JsonProperty("is_helpbot_enabled") boolean helpbotEnabled,
        @JsonProperty("is_technical_account") boolean technicalAccount,
        @JsonProperty("contact_name_display_order") int contactNameDisplayOrder,
        @JsonProperty("amojo_id") String amojoId,
        String uuid,
        int version) {

    static V4AccountView of(AccountRow account, long currentUser) {
        return new V4AccountView(
                account.id().value(),
                account.name(),
                account.subdomain(),
                account.createdAt().getEpochSecond(),
                0,
                account.createdAt().getEpochSecond(),
                0,
                currentUser,
                "RU",
                "RUB",
                "₽",
                account.customersMode(),
                true,
                0,
                false,
                false,
                false,
                1,
                account.uuid(),
                account.uuid(),
                1);
    }

    /** What {@code with} asks for beside the account itself. */
    static Map<String, Object> with(String part, AccountRow account) {
        return switch (part) {
            case "amojo_rights" -> Map.of(part, Map.of("can_direct", false, "can_create_groups", false));
            case "users_groups" ->
                Map.of(part, List.of(Map.of("id", 0, "name", account.name(), "uuid", account.uuid())));
            case "task_types" -> Map.of(part, List.of());
            case "datetime_settings" ->
                Map.of(
                        part,
                        Map.of(
                                "date_pattern", "d.m.Y H:i",
                                "short_date_pattern", "d.m.Y",
                                "short_time_pattern", "H:i",
                                "date_format", "d.m.Y",
                                "time_format", "H:i:s",
                                "timezone", "UTC",
                                "timezone_offset", "+00:00"));
            default -> Map.of();
        };
    }
}
