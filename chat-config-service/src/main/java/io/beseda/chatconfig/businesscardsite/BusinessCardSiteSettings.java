package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.sitecontent.SiteButton;
import io.beseda.chatconfig.sitecontent.SiteContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change can change, at one moment, as the audit log shows it. */
record BusinessCardSiteSettings(String name, String slug, Optional<String> onlineChatId, SiteContent draft) {

    private static final int SHOWN_DIGITS = 8;

    static BusinessCardSiteSettings of(BusinessCardSite site) {
        return new BusinessCardSiteSettings(
                site.name().value(),
                site.slug().value(),
                site.onlineChatId().map(id -> id.value().toString()),
                site.draft());
    }

    /** The fields that are different afterwards. */
    List<FieldChange> changesTo(BusinessCardSiteSettings after) {
        return new FieldChange.Collector()
                .compare("name", name, after.name)
                .compare("slug", slug, after.slug)
                .compareOptional("onlineChatId", onlineChatId, after.onlineChatId)
                .compare("title", draft.title(), after.draft.title())
                .compare("text", draft.text(), after.draft.text())
                .compareOptional("picture", picture(draft), picture(after.draft))
                .compare(
                        "backgroundColor",
                        draft.backgroundColor().value(),
                        after.draft.backgroundColor().value())
                .compare(
                        "textColor",
                        draft.textColor().value(),
                        after.draft.textColor().value())
                .compare("buttons", buttons(draft), buttons(after.draft))
                .changes();
    }

    /** Another picture that shows the same is another one. */
    private static Optional<String> picture(SiteContent content) {
        return content.picture()
                .map(picture -> picture.alt() + " · " + picture.id().value().substring(0, SHOWN_DIGITS));
    }

    private static List<String> buttons(SiteContent content) {
        return content.buttons().stream()
                .map(BusinessCardSiteSettings::described)
                .toList();
    }

    private static String described(SiteButton button) {
        return Stream.of(
                        button.caption(),
                        button.channel().map(SiteButton.Target::link).orElse(SiteButton.ONLINE_CHAT),
                        button.style().wireName(),
                        button.font().wireName(),
                        button.captionColor().value(),
                        button.backgroundColor().value(),
                        button.icon() ? "icon" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
