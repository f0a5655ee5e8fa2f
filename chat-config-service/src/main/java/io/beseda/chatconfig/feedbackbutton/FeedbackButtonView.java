package io.beseda.chatconfig.feedbackbutton;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.channel.ChannelView;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.EmbedScriptState;
import io.beseda.chatconfig.placement.Placements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A feedback button as the settings REST shows it.
 *
 * @param color {@code #rrggbb}
 * @param onlineChatId absent when it opens none; may be a chat that was deleted since
 * @param trustedSites exact origins
 * @param trustedSitesDisplayed the same, internationalised host names as people read them
 * @param buttonId digits, as the embed script carries it
 * @param sourceId what {@code /api/v4/website_buttons} calls it by
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FeedbackButtonView(
        UUID id,
        String name,
        String color,
        ButtonPosition position,
        Optional<UUID> onlineChatId,
        List<ChannelView> channels,
        List<String> trustedSites,
        List<String> trustedSitesDisplayed,
        boolean embeddedInApp,
        String buttonId,
        long sourceId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        EmbedScriptState embedScript) {

    static FeedbackButtonView of(FeedbackButton button) {
        Placements placements = button.placements();
        return new FeedbackButtonView(
                button.uuid(),
                button.name().value(),
                button.color().value(),
                button.position(),
                button.onlineChatId().map(OnlineChatId::value),
                button.channels().stream().map(ChannelView::of).toList(),
                placements.addresses().origins(),
                placements.addresses().displayed(),
                placements.isEmbeddedInApp(),
                placements.buttonId().toString(),
                button.sourceId(),
                button.version(),
                button.createdAt(),
                button.updatedAt(),
                EmbedScriptState.of(placements));
    }
}
