package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.ConversationIdProvider;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.ConversationStarts;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.support.consuming.NotYet;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes in a batch of what visitors did, in its order, and announces what came of it, all or none, in a constant number of
 * statements.
 *
 * <p>A message gets the next sequence of its conversation. One that is stored already changes nothing and is announced again; one
 * its chat's mode does not let in anywhere, or whose files can't be sent, is announced as refused. A wish to finish that its chat
 * does not allow, or that was handled before, changes nothing. See DESIGN.md for the order of the locks.
 */
@ApplicationScoped
public class TakeInActivities {

    private final LockBatch lockBatch;
    private final ConversationStarts starts;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Announcements announcements;
    private final ConversationIdProvider ids;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public TakeInActivities(
            LockBatch lockBatch,
            ConversationStarts starts,
            ConversationRepository conversations,
            MessageRepository messages,
            Announcements announcements,
            ConversationIdProvider ids,
            UuidV7 uuids,
            Clock clock) {
        this.lockBatch = lockBatch;
        this.starts = starts;
        this.conversations = conversations;
        this.messages = messages;
        this.announcements = announcements;
        this.ids = ids;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * @throws NotYet if an online chat is not known yet, or if another intake has started a conversation for one of these
     *     visitors at the same moment; nothing is stored
     */
    @Transactional
    public void take(List<? extends Activity> activities) {
        LockedBatch batch = lockBatch.lock(withoutResends(activities));
        Instant now = clock.instant();
        IntakeOutcome outcome = outcome(batch, now);
        conversations.keepState(outcome.changed(), now);
        if (!starts.start(outcome.started(), now)) {
            throw new NotYet("a conversation that another intake has started");
        }
        messages.add(outcome.added(), now);
        announcements.append(outcome.changes());
    }

    /** Numbers are taken once it is clear how many are needed; that they are others then changes no decision. */
    private IntakeOutcome outcome(LockedBatch batch, Instant now) {
        var needed = Numbering.provisional();
        var outcome = new IntakeOutcome(batch, needed, ids, uuids, now);
        if (outcome.started().isEmpty()) {
            return outcome;
        }
        return new IntakeOutcome(batch, Numbering.from(starts.takeNumbers(needed.given())), ids, uuids, now);
    }

    /** The first of each: a message may be in a batch twice. */
    private static List<Activity> withoutResends(List<? extends Activity> activities) {
        Set<MessageKey> seen = new HashSet<>();
        return activities.stream()
                .filter(activity -> !(activity instanceof WrittenMessage message) || seen.add(message.key()))
                .map(Activity.class::cast)
                .toList();
    }
}
