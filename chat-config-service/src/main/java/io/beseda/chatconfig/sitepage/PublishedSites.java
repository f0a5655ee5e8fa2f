package io.beseda.chatconfig.sitepage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.chatconfig.businesscardsite.Slug;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.placement.ButtonId;
import io.beseda.chatconfig.placement.ScriptHash;
import io.beseda.chatconfig.sitecontent.SiteContent;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The published sites of all accounts: anybody may see them, so no account is asked for. */
@ApplicationScoped
public class PublishedSites {

    private static final String BY_SLUG = """
            SELECT site.published, site.button_id, site.web_hash, chat.id IS NOT NULL AS has_chat
            FROM business_card_site site
            LEFT JOIN online_chat chat ON chat.id = site.online_chat_id AND chat.deleted_at IS NULL
            WHERE site.slug = ? AND site.published IS NOT NULL AND site.deleted_at IS NULL
            """;

    private final NativeSql sql;
    private final ObjectMapper json;

    @Inject
    public PublishedSites(NativeSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param typed whatever stands in the address */
    Optional<PublishedSite> find(String typed) {
        return slug(typed).flatMap(slug -> sql.first(BY_SLUG, row -> site(slug, row), slug.value()));
    }

    private PublishedSite site(Slug slug, ResultSet row) throws SQLException {
        SiteContent content = content(row.getString("published"));
        boolean opensChat = row.getBoolean("has_chat") && content.chatButton().isPresent();
        return new PublishedSite(
                slug,
                content,
                opensChat
                        ? Optional.of(new PublishedSite.Chat(
                                new ButtonId(row.getLong("button_id")), new ScriptHash(row.getString("web_hash"))))
                        : Optional.empty());
    }

    private SiteContent content(String stored) {
        try {
            return json.readValue(stored, SiteContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Slug> slug(String typed) {
        try {
            return Optional.of(new Slug(typed));
        } catch (InvalidValue noSlug) {
            return Optional.empty();
        }
    }
}
