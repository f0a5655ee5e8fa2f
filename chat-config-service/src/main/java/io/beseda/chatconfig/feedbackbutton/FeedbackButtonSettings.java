package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.channel.Channel;
import java.util.List;
import java.util.Optional;

/** What a change can change, at one moment, as the audit log shows it. */
record FeedbackButtonSettings(
        String name,
        String color,
        String position,
        Optional<String> onlineChatId,
        List<String> channels,
        List<String> trustedSites,
        boolean embeddedInApp) {

    static FeedbackButtonSettings of(FeedbackButton button) {
        return new FeedbackButtonSettings(
                button.name().value(),
                button.color().value(),
                button.position().wireName(),
                button.onlineChatId().map(id -> id.value().toString()),
                button.channels().stream()
                        .map(FeedbackButtonSettings::described)
                        .toList(),
                button.placements().addresses().origins(),
                button.placements().isEmbeddedInApp());
    }

    /** The fields that are different afterwards. */
    List<FieldChange> changesTo(FeedbackButtonSettings after) {
        return new FieldChange.Collector()
                .compare("name", name, after.name)
                .compare("color", color, after.color)
                .compare("position", position, after.position)
                .compareOptional("onlineChatId", onlineChatId, after.onlineChatId)
                .compare("channels", channels, after.channels)
                .compare("trustedSites", trustedSites, after.trustedSites)
                .compare("embeddedInApp", embeddedInApp, after.embeddedInApp)
                .changes();
    }

    private static String described(Channel channel) {
        return channel.caption()
                .map(caption -> caption + " · " + channel.link())
                .orElseGet(channel::link);
    }
}
