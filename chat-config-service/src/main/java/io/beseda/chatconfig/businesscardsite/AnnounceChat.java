package io.beseda.chatconfig.businesscardsite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes known what a site's public page opens now, if that is not what it opened before. */
@ApplicationScoped
public class AnnounceChat {

    private final Event<ChatPlacedOnSite> placed;
    private final Event<ChatTakenOffSite> taken;

    @Inject
    public AnnounceChat(Event<ChatPlacedOnSite> placed, Event<ChatTakenOffSite> taken) {
        this.placed = placed;
        this.taken = taken;
    }

    /** To be called when the version of the change is known. */
    void change(BusinessCardSite site, Optional<PlacedChat> before, Optional<PlacedChat> now) {
        if (now.equals(before)) {
            return;
        }
        now.ifPresentOrElse(
                chat -> placed.fire(new ChatPlacedOnSite(site, chat)),
                () -> taken.fire(new ChatTakenOffSite(site, before.orElseThrow())));
    }
}
