package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.externalid.CrmField;
import io.beseda.chatconfig.externalid.CrmFieldId;
import io.beseda.chatconfig.greeting.Greeting;
import io.beseda.chatconfig.greeting.GreetingSettings;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.restorable.RestorableSetting;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The settings of one online chat of an account. */
@Entity
public class OnlineChat extends RestorableSetting {

    private String name;
    private ConversationMode conversationMode;

    @Embedded
    private Placements placements;

    @Embedded
    private FinishedConversations finishedConversations;

    private IdentityMode identityMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private Greeting greeting;

    @JdbcTypeCode(SqlTypes.JSON)
    private Appearance appearance;

    /** Lazy: a row that is joined would be read before the lock on this one is held, and this one with it. */
    @ManyToOne(fetch = FetchType.LAZY)
    private CrmField externalIdField;

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
        this.finishedConversations = FinishedConversations.INITIAL;
        this.identityMode = IdentityMode.SIGNED;
        this.greeting = Greeting.SILENT;
        this.appearance = Appearance.INITIAL;
    }

    /**
     * Applies a change; answers which fields are different now.
     *
     * @param fields finds the field of the CRM that is chosen
     */
    List<FieldChange> apply(OnlineChatChange change, Function<CrmFieldId, CrmField> fields, Instant now) {
        var before = OnlineChatSettings.of(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.conversationMode().ifPresent(mode -> conversationMode = mode);
        change.placementAddresses().ifPresent(placements::place);
        change.embeddedInApp().ifPresent(placements::embedInApp);
        // Hibernate takes another embedded object for another value.
        change.finishedConversations()
                .filter(setting -> !setting.equals(finishedConversations))
                .ifPresent(setting -> finishedConversations = setting);
        change.identityMode().ifPresent(mode -> identityMode = mode);
        change.appearance().ifPresent(look -> appearance = look);
        change.externalIdField()
                .ifPresent(
                        choice -> externalIdField = choice.field().map(fields).orElse(null));
        List<FieldChange> changes = before.changesTo(OnlineChatSettings.of(this));
        if (!changes.isEmpty()) {
            changed(now);
        }
        return changes;
    }

    /** Lets its bot say something else; answers what is different now. */
    List<FieldChange> greet(Greeting other, Instant now) {
        List<FieldChange> changes = GreetingSettings.of(greeting).changesTo(GreetingSettings.of(other));
        if (!changes.isEmpty()) {
            greeting = other;
            changed(now);
        }
        return changes;
    }

    /** Its keys are others now, or are to be told anew: a version like any other, whichever the clock says it is. */
    public void signingKeysChanged(Instant now) {
        changed(now.isAfter(updatedAt()) ? now : updatedAt().plusMillis(1));
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

    public FinishedConversations finishedConversations() {
        return finishedConversations;
    }

    public IdentityMode identityMode() {
        return identityMode;
    }

    public Greeting greeting() {
        return greeting;
    }

    public Appearance appearance() {
        return appearance;
    }

    /** Where the identifiers of clients are kept. */
    public Optional<CrmField> externalIdField() {
        return Optional.ofNullable(externalIdField);
    }
}
