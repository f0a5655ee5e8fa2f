package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Changes a business-card site. Changes of one site run one after the other; one that expects another version is refused, and so
 * is one that would leave a text people can't read on its background.
 */
@ApplicationScoped
public class ChangeBusinessCardSite {

    private final BusinessCardSiteRepository sites;
    private final AuditLog auditLog;
    private final AnnounceChat announceChat;
    private final Clock clock;

    @Inject
    public ChangeBusinessCardSite(
            BusinessCardSiteRepository sites, AuditLog auditLog, AnnounceChat announceChat, Clock clock) {
        this.sites = sites;
        this.auditLog = auditLog;
        this.announceChat = announceChat;
        this.clock = clock;
    }

    /** @throws Refusal 404, 412 {@code changed-meanwhile}, or 400 for a slug that is taken or a contrast too low */
    @Transactional
    public BusinessCardSite change(BusinessCardSiteId id, ExpectedVersion expected, BusinessCardSiteChange change) {
        BusinessCardSite site = sites.locked(id);
        expected.check(site.version());
        checkContrast(site, change);
        var chatBefore = site.placedChat();
        List<FieldChange> changed = site.apply(change, clock.instant());
        if (!changed.isEmpty()) {
            sites.store();
            auditLog.record(id.value(), SettingsAction.CHANGED, changed);
            announceChat.change(site, chatBefore, site.placedChat());
        }
        return site;
    }

    private static void checkContrast(BusinessCardSite site, BusinessCardSiteChange change) {
        var errors = new FieldErrors();
        change.content().ifPresent(content -> site.draft().with(content).checkContrast("/draft", errors));
        errors.refuseIfAny();
    }
}
