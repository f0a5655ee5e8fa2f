package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.NameRules;
import java.util.List;
import java.util.Optional;

/**
 * The content of a site in the body of a request: a field that is absent or null stays as it is.
 *
 * @param text line breaks are kept
 * @param buttons all of them, in order
 */
public record SiteContentRequest(
        String title, String text, String backgroundColor, String textColor, List<SiteButtonRequest> buttons) {

    /** What can't be used is noted under {@code pointer/…}. */
    public SiteContentChange read(String pointer, FieldErrors errors) {
        return new SiteContentChange(
                Optional.ofNullable(title)
                        .flatMap(given -> errors.read(
                                pointer + "/title",
                                () -> NameRules.checked(
                                        given, "title", "Write a title: it is the first thing people read."))),
                Optional.ofNullable(text).flatMap(given -> errors.read(pointer + "/text", () -> SiteText.read(given))),
                color(pointer + "/backgroundColor", backgroundColor, errors),
                color(pointer + "/textColor", textColor, errors),
                Optional.ofNullable(buttons)
                        .flatMap(given -> SiteButtonRequest.read(pointer + "/buttons", given, errors)));
    }

    private static Optional<HexColor> color(String pointer, String given, FieldErrors errors) {
        return Optional.ofNullable(given).flatMap(typed -> errors.read(pointer, () -> new HexColor(typed)));
    }
}
