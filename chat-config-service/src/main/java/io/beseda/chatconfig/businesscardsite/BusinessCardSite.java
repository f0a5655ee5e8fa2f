package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.PlacementAddresses;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.restorable.RestorableSetting;
import io.beseda.chatconfig.sitecontent.SiteContent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One business-card site of an account. Name, address and chat count at once; what is on the page is edited as a draft, and seen
 * by people as it was when it was last published.
 */
@Entity
public class BusinessCardSite extends RestorableSetting {

    private String name;
    private String slug;
    private UUID onlineChatId;

    @JdbcTypeCode(SqlTypes.JSON)
    private SiteContent draft;

    @JdbcTypeCode(SqlTypes.JSON)
    private SiteContent published;

    private Instant publishedAt;

    @Embedded
    private Placements placements;

    /** For Hibernate. */
    protected BusinessCardSite() {}

    /** A site that nobody sees yet. */
    BusinessCardSite(
            BusinessCardSiteId id,
            SiteName name,
            Slug slug,
            Optional<OnlineChatId> onlineChat,
            Placements placements,
            Instant createdAt) {
        super(id.value(), createdAt);
        this.name = name.value();
        this.slug = slug.value();
        this.onlineChatId = onlineChat.map(OnlineChatId::value).orElse(null);
        this.draft = SiteContent.titled(name.value());
        this.placements = placements;
    }

    /**
     * Applies a change; answers which fields are different now.
     *
     * @param content what the draft becomes
     */
    List<FieldChange> apply(BusinessCardSiteChange change, SiteContent content, Instant now) {
        var before = BusinessCardSiteSettings.of(this);
        change.name().ifPresent(newName -> name = newName.value());
        change.slug().ifPresent(newSlug -> slug = newSlug.value());
        change.onlineChat()
                .ifPresent(
                        bound -> onlineChatId = bound.map(OnlineChatId::value).orElse(null));
        draft = content;
        List<FieldChange> changes = before.changesTo(BusinessCardSiteSettings.of(this));
        if (!changes.isEmpty()) {
            changed(now);
        }
        return changes;
    }

    /** Shows people the draft. @param addresses where its page is; answers whether anything is different now */
    boolean publish(PlacementAddresses addresses, Instant now) {
        if (draft.equals(published) && addresses.equals(placements.addresses())) {
            return false;
        }
        published = draft;
        publishedAt = now;
        placements.place(addresses);
        changed(now);
        return true;
    }

    /** Nobody sees it any more. Answers whether anybody did. */
    boolean unpublish(Instant now) {
        if (published == null) {
            return false;
        }
        published = null;
        publishedAt = null;
        changed(now);
        return true;
    }

    public BusinessCardSiteId id() {
        return new BusinessCardSiteId(uuid());
    }

    public SiteName name() {
        return new SiteName(name);
    }

    public Slug slug() {
        return new Slug(slug);
    }

    /** The chat it is bound to, which may be deleted. */
    public Optional<OnlineChatId> onlineChatId() {
        return Optional.ofNullable(onlineChatId).map(OnlineChatId::new);
    }

    public SiteContent draft() {
        return draft;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Whether people see something else than the draft. */
    boolean differsFromDraft() {
        return published != null && !published.equals(draft);
    }

    /** The chat that the published page opens, with the button it has for it. */
    Optional<PlacedChat> placedChat() {
        return Optional.ofNullable(published)
                .flatMap(SiteContent::chatButton)
                .flatMap(button -> onlineChatId()
                        .map(chat -> new PlacedChat(chat, name(), button.backgroundColor(), placements.addresses())));
    }

    public Placements placements() {
        return placements;
    }
}
