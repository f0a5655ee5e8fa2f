package io.beseda.chatconfig.audit;

import io.beseda.support.account.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An entry of the audit log. Written once, never changed. */
@Entity
@Immutable
public class SettingsChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @TenantId
    @Column(updatable = false)
    private String accountId;

    private UUID subjectId;
    private String action;
    private long userId;
    private String userName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FieldChange> changes;

    private Instant createdAt;

    /** For Hibernate. */
    protected SettingsChange() {}

    SettingsChange(
            UUID subjectId,
            SettingsAction action,
            UserId userId,
            String userName,
            List<FieldChange> changes,
            Instant createdAt) {
        this.subjectId = subjectId;
        this.action = action.wireName();
        this.userId = userId.value();
        this.userName = userName;
        this.changes = changes;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public SettingsAction action() {
        return SettingsAction.ofWireName(action);
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public String userName() {
        return userName;
    }

    public List<FieldChange> changes() {
        return changes;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
