package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.restorable.DeleteOrRestore;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Deletes a business-card site: its page is gone, its address stays taken. Restored, it is as public as it was. */
@ApplicationScoped
public class DeleteOrRestoreBusinessCardSite {

    private final DeleteOrRestore deleteOrRestore;
    private final BusinessCardSiteRepository sites;
    private final AnnounceChat announceChat;

    @Inject
    public DeleteOrRestoreBusinessCardSite(
            DeleteOrRestore deleteOrRestore, BusinessCardSiteRepository sites, AnnounceChat announceChat) {
        this.deleteOrRestore = deleteOrRestore;
        this.sites = sites;
        this.announceChat = announceChat;
    }

    public void delete(BusinessCardSiteId id, ExpectedVersion expected) {
        deleteOrRestore.delete(
                sites, id.value(), expected, site -> announceChat.change(site, site.placedChat(), Optional.empty()));
    }

    public BusinessCardSite restore(BusinessCardSiteId id) {
        return deleteOrRestore.restore(
                sites, id.value(), site -> announceChat.change(site, Optional.empty(), site.placedChat()));
    }
}
