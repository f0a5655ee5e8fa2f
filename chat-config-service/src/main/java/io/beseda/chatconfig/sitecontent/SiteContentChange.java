package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.color.HexColor;
import java.util.List;
import java.util.Optional;

/** What is to be different about a site's content; what is empty stays. @param picture another one, or none */
public record SiteContentChange(
        Optional<String> title,
        Optional<String> text,
        Optional<Optional<SitePicture.Choice>> picture,
        Optional<HexColor> backgroundColor,
        Optional<HexColor> textColor,
        Optional<List<SiteButton>> buttons) {}
