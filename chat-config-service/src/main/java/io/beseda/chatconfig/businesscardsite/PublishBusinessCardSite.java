package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import io.beseda.chatconfig.setting.PublicSettings;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;

/** Shows people the draft of a business-card site as it is now, or hides the site from them. */
@ApplicationScoped
public class PublishBusinessCardSite {

    private final BusinessCardSiteRepository sites;
    private final AuditLog auditLog;
    private final AnnounceChat announceChat;
    private final PublicSettings settings;
    private final Clock clock;

    @Inject
    public PublishBusinessCardSite(
            BusinessCardSiteRepository sites,
            AuditLog auditLog,
            AnnounceChat announceChat,
            PublicSettings settings,
            Clock clock) {
        this.sites = sites;
        this.auditLog = auditLog;
        this.announceChat = announceChat;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public BusinessCardSite publish(BusinessCardSiteId id, ExpectedVersion expected) {
        // Its page is one of ours: there, and nowhere else, its script works.
        var here = new PlacementAddresses(
                List.of(new PlacementAddress(settings.origin().toString())));
        return does(id, expected, SettingsAction.PUBLISHED, (site, now) -> site.publish(here, now));
    }

    @Transactional
    public BusinessCardSite unpublish(BusinessCardSiteId id, ExpectedVersion expected) {
        return does(id, expected, SettingsAction.UNPUBLISHED, BusinessCardSite::unpublish);
    }

    private BusinessCardSite does(
            BusinessCardSiteId id,
            ExpectedVersion expected,
            SettingsAction action,
            BiPredicate<BusinessCardSite, Instant> step) {
        BusinessCardSite site = sites.locked(id);
        expected.check(site.version());
        var chatBefore = site.placedChat();
        if (step.test(site, clock.instant())) {
            sites.store();
            auditLog.record(id.value(), action, List.of());
            announceChat.change(site, chatBefore, site.placedChat());
        }
        return site;
    }
}
