package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.NewPlacements;
import io.beseda.chatconfig.unguessable.UnguessableValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Creates a business-card site, version 1, with an address and a title made of its name; nobody sees it yet. */
@ApplicationScoped
public class CreateBusinessCardSite {

    private final BusinessCardSiteRepository sites;
    private final Slugs slugs;
    private final UnguessableValues unguessable;
    private final NewPlacements newPlacements;
    private final AuditLog auditLog;
    private final Clock clock;

    @Inject
    public CreateBusinessCardSite(
            BusinessCardSiteRepository sites,
            Slugs slugs,
            UnguessableValues unguessable,
            NewPlacements newPlacements,
            AuditLog auditLog,
            Clock clock) {
        this.sites = sites;
        this.slugs = slugs;
        this.unguessable = unguessable;
        this.newPlacements = newPlacements;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    public BusinessCardSite create(SiteName name, Optional<OnlineChatId> onlineChat) {
        var site = new BusinessCardSite(
                new BusinessCardSiteId(unguessable.uuid()),
                name,
                slugs.freeFor(name),
                onlineChat,
                newPlacements.nowhere(),
                clock.instant());
        sites.persist(site);
        sites.store();
        auditLog.record(site.uuid(), SettingsAction.CREATED, List.of());
        return site;
    }
}
