package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.picture.PictureId;
import io.beseda.support.image.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that stands on a site, as it is stored.
 *
 * @param text plain, with its line breaks; may be empty
 * @param picture above the title
 * @param buttons in the order they are shown, one of them at most for the online chat
 */
public record SiteContent(
        String title,
        String text,
        Optional<SitePicture> picture,
        HexColor backgroundColor,
        HexColor textColor,
        List<SiteButton> buttons) {

    private static final HexColor WHITE = new HexColor("#ffffff");
    private static final HexColor NEARLY_BLACK = new HexColor("#1f2328");

    public SiteContent {
        buttons = List.copyOf(buttons);
    }

    /** What a site begins with. */
    public static SiteContent titled(String title) {
        return new SiteContent(title, "", Optional.empty(), WHITE, NEARLY_BLACK, List.of());
    }

    /** @param sizes finds the size of a picture that is chosen */
    public SiteContent with(SiteContentChange change, Function<PictureId, ImageSize> sizes) {
        return new SiteContent(
                change.title().orElse(title),
                change.text().orElse(text),
                change.picture()
                        .map(choice -> choice.map(chosen -> chosen.of(sizes.apply(chosen.id()))))
                        .orElse(picture),
                change.backgroundColor().orElse(backgroundColor),
                change.textColor().orElse(textColor),
                change.buttons().orElse(buttons));
    }

    /** Notes every text that could hardly be read on what is behind it. */
    public void checkContrast(String pointer, FieldErrors errors) {
        errors.read(pointer + "/textColor", () -> Contrast.checked(textColor, backgroundColor));
        for (int i = 0; i < buttons.size(); i++) {
            SiteButton button = buttons.get(i);
            errors.read(
                    pointer + "/buttons/" + i + "/captionColor",
                    () -> Contrast.checked(button.captionColor(), button.behindCaption(backgroundColor)));
        }
    }

    /** The button that opens the online chat. */
    public Optional<SiteButton> chatButton() {
        return buttons.stream().filter(SiteButton::opensChat).findFirst();
    }
}
