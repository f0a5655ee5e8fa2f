package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import io.beseda.support.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
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

    /** Applies a change; answers whether anything is different now. */
    boolean apply(OnlineChatChange change, Instant now) {
        var before = new State(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.conversationMode().ifPresent(mode -> conversationMode = mode);
        change.placementAddresses().ifPresent(this::place);
        change.embeddedInApp().ifPresent(inApp -> embeddedInApp = inApp);
        boolean changed = !new State(this).equals(before);
        if (changed) {
            updatedAt = now;
        }
        return changed;
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

    /** What a change can change. */
    private record State(ChatName name, ConversationMode mode, PlacementAddresses addresses, boolean embeddedInApp) {

        State(OnlineChat chat) {
            this(chat.name(), chat.conversationMode, chat.placementAddresses(), chat.embeddedInApp);
        }
    }
}
