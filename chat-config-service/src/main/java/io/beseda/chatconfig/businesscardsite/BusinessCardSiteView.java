package io.beseda.chatconfig.businesscardsite;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.chatconfig.sitecontent.SiteContentView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A business-card site as the settings REST shows it.
 *
 * @param address of its public page
 * @param onlineChatId absent when it is bound to none; may be a chat that was deleted since
 * @param draft what is to be published next
 * @param publishedAt when the public page became what it is; absent while there is none
 * @param changedSincePublished whether the public page shows something else than the draft
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BusinessCardSiteView(
        UUID id,
        String name,
        String slug,
        String address,
        Optional<UUID> onlineChatId,
        SiteContentView draft,
        Optional<Instant> publishedAt,
        boolean changedSincePublished,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static BusinessCardSiteView of(BusinessCardSite site, PublicOrigin origin) {
        return new BusinessCardSiteView(
                site.uuid(),
                site.name().value(),
                site.slug().value(),
                site.slug().address(origin),
                site.onlineChatId().map(OnlineChatId::value),
                SiteContentView.of(site.draft()),
                site.publishedAt(),
                site.differsFromDraft(),
                site.version(),
                site.createdAt(),
                site.updatedAt());
    }
}
