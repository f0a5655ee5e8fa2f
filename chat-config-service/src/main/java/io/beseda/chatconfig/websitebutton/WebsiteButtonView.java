package io.beseda.chatconfig.websitebutton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.chatconfig.feedbackbutton.FeedbackButton;
import java.util.Optional;

/**
 * A feedback button, as amoCRM shows it. It exists as soon as it is asked for, so its status is always {@code created}, and
 * nobody is taken for somebody else's duplicate here.
 *
 * @param script the embed code; absent unless asked for, null while no placement is set up
 */
public record WebsiteButtonView(
        @JsonProperty("account_id") long accountId,
        @JsonProperty("source_id") long sourceId,
        @JsonProperty("button_id") long buttonId,
        @JsonProperty("is_duplication_control_enabled") boolean duplicationControlEnabled,
        String name,
        @JsonProperty("creation_status") String creationStatus,
        @JsonProperty("pipeline_id") Optional<Long> pipelineId,
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> script,
        @JsonProperty("is_deleted") boolean deleted) {

    /** @param script null where it was not asked for */
    static WebsiteButtonView of(FeedbackButton button, Optional<String> script) {
        return new WebsiteButtonView(
                button.accountId().value(),
                button.sourceId(),
                button.placements().buttonId().value(),
                false,
                button.name().value(),
                "created",
                button.pipelineId(),
                script,
                button.isDeleted());
    }
}
