package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.restorable.RestorableSetting;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** The settings of one online chat of an account. */
@Entity
public class OnlineChat extends RestorableSetting {

    private String name;
    private ConversationMode conversationMode;

    @Embedded
    private Placements placements;

    /** For Hibernate. */
    protected OnlineChat() {}

    /** A chat that runs nowhere yet. */
    public OnlineChat(
            OnlineChatId id,
            ChatName name,
            ConversationMode conversationMode,
            Placements placements,
            Instant createdAt) {
        super(id.value(), createdAt);
        this.name = name.value();
        this.conversationMode = conversationMode;
        this.placements = placements;
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
            changed(now);
        }
        return changes;
    }

    public OnlineChatId id() {
        return new OnlineChatId(uuid());
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
}
