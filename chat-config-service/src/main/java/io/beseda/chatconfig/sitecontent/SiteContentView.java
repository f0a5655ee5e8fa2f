package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.sitecontent.SiteButton.Target;
import java.util.List;
import java.util.Optional;

/**
 * The content of a site as REST shows it; colours are {@code #rrggbb}.
 *
 * @param picture absent when it has none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SiteContentView(
        String title,
        String text,
        Optional<SitePicture> picture,
        HexColor backgroundColor,
        HexColor textColor,
        List<ButtonView> buttons) {

    /**
     * A button of the site.
     *
     * @param kind {@code online-chat}, or that of a channel
     * @param value of the channel; absent of the online chat
     * @param link where a click leads; absent of the online chat
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ButtonView(
            String kind,
            Optional<String> value,
            Optional<String> link,
            String caption,
            SiteButtonStyle style,
            SiteFont font,
            HexColor captionColor,
            HexColor backgroundColor,
            boolean icon) {

        static ButtonView of(SiteButton button) {
            return new ButtonView(
                    button.kind(),
                    button.channel().map(Target::value),
                    button.channel().map(Target::link),
                    button.caption(),
                    button.style(),
                    button.font(),
                    button.captionColor(),
                    button.backgroundColor(),
                    button.icon());
        }
    }

    public static SiteContentView of(SiteContent content) {
        return new SiteContentView(
                content.title(),
                content.text(),
                content.picture(),
                content.backgroundColor(),
                content.textColor(),
                content.buttons().stream().map(ButtonView::of).toList());
    }
}
