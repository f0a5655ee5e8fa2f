package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.businesscardsite.BusinessCardSite;
import io.beseda.chatconfig.businesscardsite.ChatPlacedOnSite;
import io.beseda.chatconfig.businesscardsite.ChatTakenOffSite;
import io.beseda.chatconfig.businesscardsite.PlacedChat;
import io.beseda.contracts.FeedbackButtonPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Publishes {@link SnapshotPublisher} of chats on business-card sites on topic {@code feedback-buttons.v1}, each under the id of its
 * site: to a gateway such a page is one more button that opens the chat on one origin.
 */
@ApplicationScoped
public class BusinessCardSitePublisher {

    private static final String POSITION = "bottom-right";

    private final SnapshotPublisher snapshots;

    @Inject
    public BusinessCardSitePublisher(SnapshotPublisher snapshots) {
        this.snapshots = snapshots;
    }

    void publish(@Observes ChatPlacedOnSite placed) {
        snapshots.publish(placed.site(), snapshot(placed.site(), placed.chat()));
    }

    void withdraw(@Observes ChatTakenOffSite taken) {
        snapshots.withdraw(taken.site(), snapshot(taken.site(), taken.chat()));
    }

    private static FeedbackButtonPublished snapshot(BusinessCardSite site, PlacedChat chat) {
        return new FeedbackButtonPublished(
                site.accountId().value(),
                site.uuid(),
                site.version(),
                chat.siteName().value(),
                chat.color().value(),
                POSITION,
                chat.onlineChat().value(),
                List.of(),
                site.placements().buttonId().value(),
                PlacementPublisher.web(site.placements()),
                null,
                site.updatedAt());
    }
}
