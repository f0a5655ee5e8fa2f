package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import io.beseda.support.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.TenantId;
import org.hibernate.generator.EventType;

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
    private String[] placementOrigins;
    private boolean embeddedInApp;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private long buttonId;

    @Column(updatable = false)
    private String webHash;

    /** Made once: switching the app placement off and on again must not break scripts that are built into apps. */
    @Column(updatable = false)
    private String appHash;

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
            ScriptHash webHash,
            ScriptHash appHash,
            Instant createdAt) {
        this.id = id.value();
        this.name = name.value();
        this.conversationMode = conversationMode;
        this.placementOrigins = new String[0];
        this.webHash = webHash.value();
        this.appHash = appHash.value();
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Applies a change; answers which fields are different now. */
    List<FieldChange> apply(OnlineChatChange change, Instant now) {
        var before = OnlineChatSettings.of(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.conversationMode().ifPresent(mode -> conversationMode = mode);
        change.placementAddresses().ifPresent(this::place);
        change.embeddedInApp().ifPresent(inApp -> embeddedInApp = inApp);
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

    private void place(PlacementAddresses addresses) {
        placementOrigins =
                addresses.values().stream().map(PlacementAddress::origin).toArray(String[]::new);
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

    public PlacementAddresses placementAddresses() {
        return new PlacementAddresses(
                Arrays.stream(placementOrigins).map(PlacementAddress::new).toList());
    }

    public boolean isEmbeddedInApp() {
        return embeddedInApp;
    }

    /** Whether there is a placement, so that one of its scripts can be copied. */
    public boolean isPlaced() {
        return embeddedInApp || placementOrigins.length > 0;
    }

    public ButtonId buttonId() {
        return new ButtonId(buttonId);
    }

    public ScriptHash webHash() {
        return new ScriptHash(webHash);
    }

    public ScriptHash appHash() {
        return new ScriptHash(appHash);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
