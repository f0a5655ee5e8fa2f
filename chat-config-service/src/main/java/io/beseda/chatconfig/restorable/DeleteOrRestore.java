package io.beseda.chatconfig.restorable;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Deletes a setting, or takes its deletion back, and writes either into the audit log. */
@ApplicationScoped
public class DeleteOrRestore {

    private final AuditLog auditLog;
    private final Clock clock;

    @Inject
    public DeleteOrRestore(AuditLog auditLog, Clock clock) {
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** @param announce makes the deletion known, in its transaction: what fails there undoes it */
    @Transactional
    public <S extends RestorableSetting> void delete(
            RestorableRepository<S> settings, UUID id, ExpectedVersion expected, Consumer<S> announce) {
        S setting = settings.locked(id);
        expected.check(setting.version());
        setting.delete(clock.instant());
        settings.flush();
        auditLog.record(id, SettingsAction.DELETED, List.of());
        announce.accept(setting);
    }

    /**
     * Everything is what it was. What is not deleted stays as it is.
     *
     * @param announce makes the next version known, in its transaction: what fails there undoes it
     */
    @Transactional
    public <S extends RestorableSetting> S restore(RestorableRepository<S> settings, UUID id, Consumer<S> announce) {
        S setting = settings.lockedEvenIfDeleted(id);
        if (setting.isDeleted()) {
            setting.restore(clock.instant());
            settings.flush();
            auditLog.record(id, SettingsAction.RESTORED, List.of());
            announce.accept(setting);
        }
        return setting;
    }
}
