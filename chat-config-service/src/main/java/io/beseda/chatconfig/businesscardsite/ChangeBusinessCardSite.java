package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.picture.ChoosePicture;
import io.beseda.chatconfig.sitecontent.SiteContent;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Changes a business-card site. Changes of one site run one after the other; one that expects another version is refused, and so
 * is one that would leave a text people can't read on its background.
 */
@ApplicationScoped
public class ChangeBusinessCardSite {

    private final BusinessCardSiteRepository sites;
    private final AuditLog auditLog;
    private final AnnounceChat announceChat;
    private final ChoosePicture choosePicture;
    private final Clock clock;

    @Inject
    public ChangeBusinessCardSite(
            BusinessCardSiteRepository sites,
            AuditLog auditLog,
            AnnounceChat announceChat,
            ChoosePicture choosePicture,
            Clock clock) {
        this.sites = sites;
        this.auditLog = auditLog;
        this.announceChat = announceChat;
        this.choosePicture = choosePicture;
        this.clock = clock;
    }

    /** @throws Refusal 404, 412 {@code changed-meanwhile}, or 400 for a slug that is taken, a picture that is not there or a contrast too low */
    @Transactional
    public BusinessCardSite change(BusinessCardSiteId id, ExpectedVersion expected, BusinessCardSiteChange change) {
        BusinessCardSite site = sites.locked(id);
        expected.check(site.version());
        SiteContent content = checked(site, change);
        var chatBefore = site.placedChat();
        List<FieldChange> changed = site.apply(change, content, clock.instant());
        if (!changed.isEmpty()) {
            sites.store();
            auditLog.record(id.value(), SettingsAction.CHANGED, changed);
            announceChat.change(site, chatBefore, site.placedChat());
        }
        return site;
    }

    /** What the draft becomes. */
    private SiteContent checked(BusinessCardSite site, BusinessCardSiteChange change) {
        var errors = new FieldErrors();
        Optional<SiteContent> content = change.content()
                .flatMap(given -> errors.read(
                        "/draft/picture/id",
                        () -> site.draft().with(given, picture -> choosePicture.choose(site.accountId(), picture))));
        content.ifPresent(wanted -> wanted.checkContrast("/draft", errors));
        errors.refuseIfAny();
        return content.orElseGet(site::draft);
    }
}
