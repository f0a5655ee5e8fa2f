package io.beseda.chatconfig.sitecontent;

import static java.util.Objects.requireNonNullElse;

import io.beseda.chatconfig.channel.ChannelKind;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.NameRules;
import io.beseda.chatconfig.sitecontent.SiteButton.Target;
import java.util.List;
import java.util.Optional;

/**
 * A button in the body of a request.
 *
 * @param kind {@code online-chat}, or that of a channel
 * @param value what people type or paste for the channel
 * @param style {@code filled} when absent
 * @param font {@code sans} when absent
 * @param captionColor white when absent
 * @param backgroundColor blue when absent
 * @param icon shown when absent
 */
public record SiteButtonRequest(
        String kind,
        String value,
        String caption,
        String style,
        String font,
        String captionColor,
        String backgroundColor,
        Boolean icon) {

    /** How many buttons a site may have. */
    static final int MAX = 10;

    private static final String WHITE = "#ffffff";
    private static final String BLUE = "#2463eb";

    /** Reads all of a list, in order; every value that can't be used is noted under {@code pointer/index/…}. */
    static Optional<List<SiteButton>> read(String pointer, List<SiteButtonRequest> given, FieldErrors errors) {
        return errors.readAll(pointer, given, "buttons", MAX, (at, button) -> button.read(at, errors))
                .flatMap(buttons -> errors.read(pointer, () -> withOneChatAtMost(buttons)));
    }

    private static List<SiteButton> withOneChatAtMost(List<SiteButton> buttons) {
        if (buttons.stream().filter(SiteButton::opensChat).count() > 1) {
            throw new InvalidValue("online-chat-twice", "One button opens the online chat: remove the other one.");
        }
        return buttons;
    }

    private Optional<SiteButton> read(String pointer, FieldErrors errors) {
        var target = target(pointer, errors);
        var words = errors.read(
                pointer + "/caption",
                () -> NameRules.checked(
                        requireNonNullElse(caption, ""),
                        "caption",
                        SiteButton.MAX_CAPTION_LENGTH,
                        "Write what people read on the button."));
        var look = errors.read(pointer + "/style", () -> SiteButtonStyle.parse(requireNonNullElse(style, "filled")));
        var letters = errors.read(pointer + "/font", () -> SiteFont.parse(requireNonNullElse(font, "sans")));
        var front = color(pointer + "/captionColor", requireNonNullElse(captionColor, WHITE), errors);
        var back = color(pointer + "/backgroundColor", requireNonNullElse(backgroundColor, BLUE), errors);
        boolean complete = target.isPresent()
                && words.isPresent()
                && look.isPresent()
                && letters.isPresent()
                && front.isPresent()
                && back.isPresent();
        return complete
                ? Optional.of(new SiteButton(
                        target.get(),
                        words.get(),
                        look.get(),
                        letters.get(),
                        front.get(),
                        back.get(),
                        requireNonNullElse(icon, true)))
                : Optional.empty();
    }

    /** Empty inside of what is present for the online chat. */
    private Optional<Optional<Target>> target(String pointer, FieldErrors errors) {
        if (SiteButton.ONLINE_CHAT.equals(kind)) {
            return Optional.of(Optional.empty());
        }
        return errors.read(pointer + "/kind", () -> ChannelKind.parse(requireNonNullElse(kind, "")))
                .flatMap(known -> errors.read(pointer + "/value", () -> known.read(requireNonNullElse(value, "")))
                        .map(spelling -> Optional.of(new Target(known, spelling))));
    }

    private static Optional<HexColor> color(String pointer, String given, FieldErrors errors) {
        return errors.read(pointer, () -> new HexColor(given));
    }
}
