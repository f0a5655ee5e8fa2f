package io.beseda.chatconfig.websitebutton;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.chatconfig.feedbackbutton.FeedbackButton;
import java.util.List;

/** The answer to a request for a new button. */
public record CreatedWebsiteButtonView(
        @JsonProperty("source_id") long sourceId,
        @JsonProperty("trusted_websites") List<String> trustedWebsites,
        String name) {

    static CreatedWebsiteButtonView of(FeedbackButton button) {
        return new CreatedWebsiteButtonView(
                button.sourceId(),
                button.placements().addresses().origins(),
                button.name().value());
    }
}
