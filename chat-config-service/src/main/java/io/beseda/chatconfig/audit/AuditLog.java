package io.beseda.chatconfig.audit;

import io.beseda.support.account.SignedInUser;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The audit log of the request's account: what the caller does is recorded in the transaction that does it, so that there is no
 * change without its entry and no entry without its change.
 */
@ApplicationScoped
public class AuditLog implements PanacheRepository<SettingsChange> {

    private final SignedInUser user;
    private final Clock clock;

    @Inject
    public AuditLog(SignedInUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @param subject what was changed; ids are unique over all kinds of settings */
    public void record(UUID subject, SettingsAction action, List<FieldChange> changes) {
        persist(new SettingsChange(subject, action, user.userId(), user.name(), changes, clock.instant()));
    }

    /** The entries about one subject, newest first. @param before only older ones than this entry's id */
    public List<SettingsChange> of(UUID subject, long before, int limit) {
        return find("subjectId = ?1 and id < ?2 order by id desc", subject, before)
                .page(Page.ofSize(limit))
                .list();
    }
}
