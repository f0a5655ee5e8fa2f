package io.beseda.crm.entity;

import io.beseda.crm.accountscope.AccountOwned;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** The columns that every kind of entity has. A user's id of 0 stands for nobody. */
@MappedSuperclass
public abstract class CrmEntity extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "responsible_user_id")
    private Long responsibleUserId;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "updated_by")
    private long updatedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CrmEntity() {}

    protected CrmEntity(EntityDraft draft, String name, long by, Instant now) {
        this.name = name;
        this.responsibleUserId = draft.responsible().map(UserId::value).orElse(by == 0 ? null : by);
        this.createdBy = draft.createdBy().orElse(by);
        this.updatedBy = draft.updatedBy().orElse(by);
        this.createdAt = draft.createdAt().orElse(now);
        this.updatedAt = draft.updatedAt().orElse(now);
    }

    public abstract EntityType type();

    /** What only this kind has. */
    public abstract EntityDetails details();

    /** Takes over what a request says of it. */
    void change(EntityDraft draft, long by, Instant now) {
        draft.name().ifPresent(this::rename);
        draft.responsible().ifPresent(user -> responsibleUserId = user.value());
        changeDetails(draft, now);
        touch(draft.updatedBy().orElse(by), draft.updatedAt().orElse(now));
    }

    protected abstract void changeDetails(EntityDraft draft, Instant now);

    public void touch(long by, Instant now) {
        updatedBy = by;
        updatedAt = now;
    }

    public void rename(String given) {
        name = given;
    }

    public void assign(UserId user) {
        responsibleUserId = user.value();
    }

    public EntityRef ref() {
        return new EntityRef(type(), id);
    }

    public String name() {
        return name;
    }

    public Optional<UserId> responsible() {
        return Optional.ofNullable(responsibleUserId).map(UserId::new);
    }

    public long createdBy() {
        return createdBy;
    }

    public long updatedBy() {
        return updatedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
