package io.beseda.chatconfig.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds gateways' reports to what is shown of their chats, all of them or none, each once; and drops what is too old of these
 * chats. A report on a chat that its account does not have changes nothing.
 */
@ApplicationScoped
public class RecordSightings {

    private final SightingRepository sightings;
    private final Clock clock;

    @Inject
    public RecordSightings(SightingRepository sightings, Clock clock) {
        this.sightings = sightings;
        this.clock = clock;
    }

    @Transactional
    public void record(List<SightingReport> reports) {
        Instant now = clock.instant();
        Set<ChatOfAccount> touched = new HashSet<>();
        for (SightingReport report : reports) {
            if (sightings.takeOnce(report)) {
                var chat = new ChatOfAccount(report.accountId(), report.onlineChatId());
                if (touched.add(chat)) {
                    sightings.forgetOld(chat, now);
                }
                add(report);
            }
        }
        touched.forEach(sightings::forgetMostRefused);
    }

    private void add(SightingReport report) {
        switch (report.outcome()) {
            case SHOWN -> sightings.seen(report);
            case REFUSED -> sightings.addRefused(report);
            case ADMITTED, VERIFIED -> {
                sightings.addSessions(report);
                sightings.seen(report);
            }
        }
    }
}
