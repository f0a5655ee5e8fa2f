package io.beseda.conversation.ownership;

import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds out anew whose the conversations of some visitors are, and announces what changed hands. */
@ApplicationScoped
public class SettleVisitors {

    private final Settle settle;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    SettleVisitors(Settle settle, Announcements announcements, Clock clock) {
        this.settle = settle;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public void settle(AccountId account, List<VisitorId> visitors) {
        announcements.append(
                Handovers.changes(account, settle.settle(account, visitors), Optional.empty(), clock.instant()));
    }
}
