package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.support.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * The settings of one online chat of an account. Its version rises by one with every change that is stored; a change that
 * changes nothing is none.
 */
@Entity
public class OnlineChat {

    @Id
    private UUID id;

    @TenantId
    private String accountId;

    @Version
    private long version = 1;

    private String name;
    private ConversationMode conversationMode;

    @Embedded
    private Placements placements;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private Instant deletedAt;

    /** For Hibernate. */
    protected OnlineChat() {}

    /** A chat that runs nowhere yet. */
    public OnlineChat(
            OnlineChatId id,
            ChatName name,
            ConversationMode conversationMode,
            Placements placements,
            Instant createdAt) {
        this.id = id.value();
        this.name = name.value();
        this.conversationMode = conversationMode;
        this.placements = placements;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Applies a change; answers which fields are different now. */
    List<FieldChange> apply(OnlineChatChange change, Instant now) {
        var before = OnlineChatSettings.of(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.conversationMode().ifPresent(mode -> conversationMode = mode);
        change.placementAddresses().ifPresent(placements::place);
        change.embeddedInApp().ifPresent(placements::embedInApp);
        List<FieldChange> changes = before.changesTo(OnlineChatSettings.of(this));
        if (!changes.isEmpty()) {
            updatedAt = now;
        }
        return changes;
    }

    /** From now on it runs nowhere and is not listed; its keys and settings stay, so that it can be restored. */
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

    public OnlineChatId id() {
        return new OnlineChatId(id);
    }

    public AccountId accountId() {
        return new AccountId(Long.parseLong(accountId));
    }

    public long version() {
        return version;
    }

    public ChatName name() {
        return new ChatName(name);
    }

    public ConversationMode conversationMode() {
        return conversationMode;
    }

    public Placements placements() {
        return placements;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
