package io.beseda.conversation.happening;

import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.support.identifier.UuidV7;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what is announced of a conversation and is no message, in the same transaction: every change passes here once. */
@Decorator
@Priority(100)
public class KeepHappenings implements Announcements {

    private final Announcements announcements;
    private final HappeningRepository happenings;
    private final HappeningsOfChanges ofChanges;

    @Inject
    public KeepHappenings(@Delegate Announcements announcements, HappeningRepository happenings, UuidV7 uuids) {
        this.announcements = announcements;
        this.happenings = happenings;
        this.ofChanges = new HappeningsOfChanges(uuids);
    }

    @Override
    public void append(List<ConversationChange> changes) {
        List<Happening> kept = changes.stream()
                .flatMap(change -> change.as(ofChanges).stream())
                .toList();
        if (!kept.isEmpty()) {
            happenings.add(kept);
        }
        announcements.append(changes);
    }
}
