package io.beseda.chatconfig.restorable;

import io.beseda.support.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A setting of an account. Its version rises by one with every change that is stored, deletion and restoring among them; a
 * change that changes nothing is none.
 */
@MappedSuperclass
public abstract class RestorableSetting {

    @Id
    private UUID id;

    @TenantId
    private String accountId;

    @Version
    private long version = 1;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private Instant deletedAt;

    /** For Hibernate. */
    protected RestorableSetting() {}

    protected RestorableSetting(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    protected void changed(Instant now) {
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID uuid() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(Long.parseLong(accountId));
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
