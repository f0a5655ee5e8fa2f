package io.beseda.chatconfig.picture;

import io.beseda.support.account.AccountId;
import io.beseda.support.image.ImageSize;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The pictures of accounts. One that nothing shows is forgotten a day after it was last chosen. */
@ApplicationScoped
public class PictureRepository {

    private static final String ADD = """
            INSERT INTO picture (account_id, id, width, height, content_type, content, chosen_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id, id) DO UPDATE SET chosen_at = excluded.chosen_at""";

    private static final String COLUMNS = "SELECT id, width, height, content_type, content FROM picture ";

    /** What is deleted may be restored with its picture. */
    private static final String UNUSED = """
            NOT EXISTS (SELECT FROM business_card_site AS site WHERE site.account_id = picture.account_id
                AND picture.id IN (site.draft -> 'picture' ->> 'id', site.published -> 'picture' ->> 'id'))
            AND NOT EXISTS (SELECT FROM online_chat AS chat WHERE chat.account_id = picture.account_id
                AND picture.id = chat.appearance ->> 'avatarId')
            """;

    private static final String FORGET = "DELETE FROM picture WHERE account_id = ? AND chosen_at < ? AND " + UNUSED;

    private static final String COUNT_UNUSED =
            "SELECT count(*) AS pictures FROM picture WHERE account_id = ? AND " + UNUSED;

    /** Chosen again, it can't be forgotten at the same moment: whoever would reads the row anew. */
    private static final String CHOOSE =
            "UPDATE picture SET chosen_at = ? WHERE account_id = ? AND id = ? RETURNING width, height";

    private static final String PUBLIC = COLUMNS + """
            WHERE id = ? AND (
                EXISTS (SELECT FROM business_card_site AS site
                    WHERE site.published -> 'picture' ->> 'id' = picture.id
                        AND site.account_id = picture.account_id AND site.deleted_at IS NULL)
                OR EXISTS (SELECT FROM online_chat AS chat
                    WHERE chat.appearance ->> 'avatarId' = picture.id
                        AND chat.account_id = picture.account_id AND chat.deleted_at IS NULL))
            LIMIT 1""";

    private final NativeSql sql;

    @Inject
    public PictureRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(AccountId account, Picture picture, Instant now) {
        sql.update(
                ADD,
                account.value(),
                picture.id().value(),
                picture.size().width(),
                picture.size().height(),
                picture.contentType(),
                picture.content(),
                now);
    }

    Optional<Picture> find(AccountId account, PictureId id) {
        return sql.first(
                COLUMNS + "WHERE account_id = ? AND id = ?", PictureRepository::picture, account.value(), id.value());
    }

    /** Its size; empty if the account has no such picture. In the transaction that puts it somewhere. */
    Optional<ImageSize> choose(AccountId account, PictureId id, Instant now) {
        return sql.first(CHOOSE, PictureRepository::size, now, account.value(), id.value());
    }

    void forgetUnused(AccountId account, Instant chosenBefore) {
        sql.update(FORGET, account.value(), chosenBefore);
    }

    long unused(AccountId account) {
        return sql.first(COUNT_UNUSED, row -> row.getLong("pictures"), account.value())
                .orElseThrow();
    }

    /** Of whatever account: one that stands on something everybody may see. */
    public Optional<Picture> findPublic(PictureId id) {
        return sql.first(PUBLIC, PictureRepository::picture, id.value());
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                new PictureId(row.getString("id")), size(row), row.getString("content_type"), row.getBytes("content"));
    }

    private static ImageSize size(ResultSet row) throws SQLException {
        return new ImageSize(row.getInt("width"), row.getInt("height"));
    }
}
