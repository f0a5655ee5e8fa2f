package io.beseda.chatconfig.sighting;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows of every chat of an account where it ran last, and of the last seven days who was refused and how sessions were. */
@ApplicationScoped
public class ShowSightings {

    /** With today, which has only begun. */
    private static final int DAYS = 7;

    private final ChatSightingsRepository sightings;
    private final Clock clock;

    @Inject
    public ShowSightings(ChatSightingsRepository sightings, Clock clock) {
        this.sightings = sightings;
        this.clock = clock;
    }

    @Transactional
    List<ChatSightings> show(AccountId account) {
        Instant now = clock.instant();
        return sightings.ofAccount(
                account, SightingRepository.day(now).minusDays(DAYS - 1), now.minus(SightingRepository.REFUSALS_KEPT));
    }
}
