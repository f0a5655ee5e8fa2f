package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.chatconfig.sitecontent.SiteButton;
import io.beseda.chatconfig.sitecontent.SiteContent;
import io.beseda.chatconfig.sitecontent.SitePicture;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A site's page as its template shows it.
 *
 * @param language of what stands on it, as far as its letters tell
 * @param scheme what the browser's own parts look like: {@code dark} or {@code light}
 * @param description for search engines and messengers: the beginning of the text; may be empty
 * @param style CSS; the one value that is not escaped
 * @param openChat the online chat to open with the page; nothing of it is there, and no script, until somebody asks for it
 */
record SitePage(
        String language,
        String scheme,
        String title,
        String text,
        Optional<Picture> picture,
        String description,
        String address,
        String backgroundColor,
        String style,
        List<Button> buttons,
        Optional<PublishedSite.Chat> openChat) {

    /** That opens the page with its chat. */
    static final String CHAT_PARAMETER = "chat";

    private static final String WITH_CHAT = "?" + CHAT_PARAMETER + "=open";
    private static final String CHAT_BUTTON = "online-chat";
    private static final String RUSSIAN = "ru";
    private static final int MAX_DESCRIPTION_LENGTH = 160;
    private static final int MAX_WIDTH = 460;
    private static final int MAX_HEIGHT = 360;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * A button of the page.
     *
     * @param look the class of its colours
     * @param id of the one that opens the chat
     * @param icon an SVG path; empty without an icon
     */
    record Button(String look, Optional<String> id, String link, String caption, Optional<String> icon) {}

    /**
     * The picture of the page.
     *
     * @param address the same for other origins
     * @param width in CSS pixels where there is room
     */
    record Picture(String path, String address, int width, int height, String alt) {

        private static Picture of(SitePicture picture, PublicOrigin origin) {
            double scale =
                    Math.min(1, Math.min((double) MAX_WIDTH / picture.width(), (double) MAX_HEIGHT / picture.height()));
            String path = picture.id().path();
            return new Picture(
                    path,
                    origin + path,
                    Math.max(1, (int) Math.round(picture.width() * scale)),
                    Math.max(1, (int) Math.round(picture.height() * scale)),
                    picture.alt());
        }
    }

    /** @param withChat whether the chat is to be open */
    static SitePage of(PublishedSite site, PublicOrigin origin, boolean withChat) {
        SiteContent content = site.content();
        boolean russian = CYRILLIC.matcher(content.title() + content.text()).find();
        boolean dark = content.backgroundColor().isDarkerThan(content.textColor());
        return new SitePage(
                russian ? RUSSIAN : "en",
                dark ? "dark" : "light",
                content.title(),
                content.text(),
                content.picture().map(picture -> Picture.of(picture, origin)),
                description(content.text()),
                site.slug().address(origin),
                content.backgroundColor().value(),
                SiteStyle.of(content),
                buttons(site),
                site.chat().filter(chat -> withChat));
    }

    /** What stands there instead of the chat where scripts do not run. */
    public String withoutScripts() {
        return language.equals(RUSSIAN)
                ? "Чату нужен JavaScript: включите его в браузере."
                : "The chat needs JavaScript: turn it on in your browser.";
    }

    private static List<Button> buttons(PublishedSite site) {
        List<SiteButton> buttons = site.content().buttons();
        return IntStream.range(0, buttons.size())
                .filter(i -> buttons.get(i).channel().isPresent() || site.chat().isPresent())
                .mapToObj(i -> button(SiteStyle.look(i), buttons.get(i)))
                .toList();
    }

    private static Button button(String look, SiteButton button) {
        return new Button(
                look,
                button.channel().isPresent() ? Optional.empty() : Optional.of(CHAT_BUTTON),
                button.channel().map(SiteButton.Target::link).orElse(WITH_CHAT),
                button.caption(),
                button.icon() ? Optional.of(SiteIcon.path(button)) : Optional.empty());
    }

    private static String description(String text) {
        String line = SPACE.matcher(text).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= MAX_DESCRIPTION_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_DESCRIPTION_LENGTH - 1)) + "…";
    }
}
