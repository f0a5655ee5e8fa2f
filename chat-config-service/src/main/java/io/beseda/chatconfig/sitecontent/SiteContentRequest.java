package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.NameRules;
import io.beseda.chatconfig.field.TextRules;
import java.util.List;
import java.util.Optional;

/**
 * The content of a site in the body of a request: a field that is absent stays as it is, and so does one that is null, but for the
 * picture.
 *
 * @param text line breaks are kept
 * @param picture with {@code id} and {@code alt}, or JSON's null for none
 * @param buttons all of them, in order
 */
public record SiteContentRequest(
        String title,
        String text,
        JsonNode picture,
        String backgroundColor,
        String textColor,
        List<SiteButtonRequest> buttons) {

    /** In Unicode characters (code points). */
    private static final int MAX_TEXT_LENGTH = 2000;

    /** What can't be used is noted under {@code pointer/…}. */
    public SiteContentChange read(String pointer, FieldErrors errors) {
        return new SiteContentChange(
                Optional.ofNullable(title)
                        .flatMap(given -> errors.read(
                                pointer + "/title",
                                () -> NameRules.checked(
                                        given, "title", "Write a title: it is the first thing people read."))),
                Optional.ofNullable(text)
                        .flatMap(given ->
                                errors.read(pointer + "/text", () -> TextRules.checked(given, MAX_TEXT_LENGTH))),
                Optional.ofNullable(picture)
                        .flatMap(given -> SitePictureRequest.read(pointer + "/picture", given, errors)),
                color(pointer + "/backgroundColor", backgroundColor, errors),
                color(pointer + "/textColor", textColor, errors),
                Optional.ofNullable(buttons)
                        .flatMap(given -> SiteButtonRequest.read(pointer + "/buttons", given, errors)));
    }

    private static Optional<HexColor> color(String pointer, String given, FieldErrors errors) {
        return Optional.ofNullable(given).flatMap(typed -> errors.read(pointer, () -> new HexColor(typed)));
    }
}
