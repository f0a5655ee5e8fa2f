package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The settings of a feedback button as of a version. A reader keeps the highest version per button and ignores lower ones.
 *
 * @param version rises by one with every change of this button
 * @param color of the button, {@code #rrggbb}
 * @param position on the page: {@code bottom-right} or {@code bottom-left}; what a reader does not know is the former
 * @param onlineChatId the chat it opens; {@code null} for none. The chat may be deleted meanwhile
 * @param channels at most 10 other ways to write or call, in the order they are shown
 * @param buttonId the id in the embed script, unique over all accounts and never that of an online chat
 * @param webPlacement where the button may run as a site's widget; each of its origins may run the chat through this button
 * @param appPlacement the key of the app placement, or {@code null} while it is switched off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackButtonPublished(
        long accountId,
        UUID feedbackButtonId,
        long version,
        String name,
        String color,
        String position,
        UUID onlineChatId,
        List<Channel> channels,
        long buttonId,
        WebPlacement webPlacement,
        AppPlacement appPlacement,
        Instant updatedAt)
        implements FeedbackButtonEvent {
    public FeedbackButtonPublished {
        requireNonNull(feedbackButtonId, "feedbackButtonId");
        requireNonNull(name, "name");
        requireNonNull(color, "color");
        requireNonNull(position, "position");
        channels = channels == null ? List.of() : List.copyOf(channels);
        requireNonNull(webPlacement, "webPlacement");
        requireNonNull(updatedAt, "updatedAt");
    }
}
