package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.chatconfig.sitecontent.SiteButton;
import io.beseda.chatconfig.sitecontent.SiteContent;
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
 */
record SitePage(
        String language,
        String scheme,
        String title,
        String text,
        String description,
        String address,
        String backgroundColor,
        String style,
        List<Button> buttons,
        Optional<PublishedSite.Chat> chat) {

    private static final int MAX_DESCRIPTION_LENGTH = 160;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * A button of the page.
     *
     * @param look the class of its colours
     * @param link empty for the online chat
     * @param icon an SVG path; empty without an icon
     */
    record Button(String look, Optional<String> link, String caption, Optional<String> icon) {}

    static SitePage of(PublishedSite site, PublicOrigin origin) {
        SiteContent content = site.content();
        boolean russian = CYRILLIC.matcher(content.title() + content.text()).find();
        boolean dark = content.backgroundColor().isDarkerThan(content.textColor());
        return new SitePage(
                russian ? "ru" : "en",
                dark ? "dark" : "light",
                content.title(),
                content.text(),
                description(content.text()),
                site.slug().address(origin),
                content.backgroundColor().value(),
                SiteStyle.of(content),
                buttons(site),
                site.chat());
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
                button.channel().map(SiteButton.Target::link),
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
