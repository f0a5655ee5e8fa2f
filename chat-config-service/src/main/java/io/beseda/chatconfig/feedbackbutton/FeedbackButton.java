package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.channel.Channel;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.restorable.RestorableSetting;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** The settings of one feedback button of an account. */
@Entity
public class FeedbackButton extends RestorableSetting {

    private static final HexColor DEFAULT_COLOR = new HexColor("#2463eb");

    private String name;
    private String color;
    private ButtonPosition position;
    private UUID onlineChatId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> channels;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private long sourceId;

    @Column(updatable = false)
    private Long pipelineId;

    @Embedded
    private Placements placements;

    /** For Hibernate. */
    protected FeedbackButton() {}

    /** A button that stands nowhere yet. */
    FeedbackButton(FeedbackButtonId id, NewFeedbackButton button, Placements placements, Instant createdAt) {
        super(id.value(), createdAt);
        this.name = button.name().value();
        this.color = DEFAULT_COLOR.value();
        this.position = ButtonPosition.BOTTOM_RIGHT;
        this.onlineChatId = button.onlineChat().map(OnlineChatId::value).orElse(null);
        this.channels = List.of();
        this.pipelineId = button.pipelineId().orElse(null);
        this.placements = placements;
        placements.place(button.trustedSites());
        placements.embedInApp(button.embeddedInApp());
    }

    /** Applies a change; answers which fields are different now. */
    List<FieldChange> apply(FeedbackButtonChange change, Instant now) {
        var before = FeedbackButtonSettings.of(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.color().ifPresent(newColor -> color = newColor.value());
        change.position().ifPresent(corner -> position = corner);
        change.onlineChat()
                .ifPresent(
                        bound -> onlineChatId = bound.map(OnlineChatId::value).orElse(null));
        change.channels().ifPresent(all -> channels = all);
        change.trustedSites().ifPresent(placements::place);
        change.embeddedInApp().ifPresent(placements::embedInApp);
        List<FieldChange> changes = before.changesTo(FeedbackButtonSettings.of(this));
        if (!changes.isEmpty()) {
            changed(now);
        }
        return changes;
    }

    public FeedbackButtonId id() {
        return new FeedbackButtonId(uuid());
    }

    public ButtonName name() {
        return new ButtonName(name);
    }

    public HexColor color() {
        return new HexColor(color);
    }

    public ButtonPosition position() {
        return position;
    }

    /** The chat it opens, which may be deleted. */
    public Optional<OnlineChatId> onlineChatId() {
        return Optional.ofNullable(onlineChatId).map(OnlineChatId::new);
    }

    /** In the order they are shown. */
    public List<Channel> channels() {
        return List.copyOf(channels);
    }

    /** What {@code /api/v4/website_buttons} calls it by; unique over all accounts. */
    public long sourceId() {
        return sourceId;
    }

    /** As it was given at creation; pipelines are the CRM's. */
    public Optional<Long> pipelineId() {
        return Optional.ofNullable(pipelineId);
    }

    public Placements placements() {
        return placements;
    }
}
