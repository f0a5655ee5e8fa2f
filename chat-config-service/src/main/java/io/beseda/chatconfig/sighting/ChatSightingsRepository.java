package io.beseda.chatconfig.sighting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is known of the widgets of an account's chats. */
@ApplicationScoped
public class ChatSightingsRepository {

    private static final String CHATS = """
            SELECT c.id, s.placement, s.origin, s.seen_at, n.sessions, n.verified
            FROM online_chat AS c
            LEFT JOIN last_sighting AS s ON s.online_chat_id = c.id
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(sessions), 0) AS sessions, coalesce(sum(verified), 0) AS verified
                FROM session_count WHERE online_chat_id = c.id AND day >= ?) AS n
            WHERE c.account_id = ? AND c.deleted_at IS NULL ORDER BY c.name, c.id""";

    /** What was allowed meanwhile is not refused any more. */
    private static final String REFUSED = """
            SELECT r.online_chat_id, r.origin, r.sessions, r.first_at, r.last_at
            FROM online_chat AS c JOIN refused_origin AS r ON r.online_chat_id = c.id
            WHERE c.account_id = ? AND c.deleted_at IS NULL AND r.last_at >= ? AND r.origin <> ALL (c.placement_origins)
            ORDER BY r.last_at DESC, r.origin""";

    /** A row with the chat it belongs to. */
    private record Of<T>(UUID onlineChatId, T value) {}

    private final NativeSql sql;

    @Inject
    public ChatSightingsRepository(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * All chats of the account, by name.
     *
     * @param firstDay sessions are summed up from this day on
     * @param refusedSince origins refused last before it are left out
     */
    List<ChatSightings> ofAccount(AccountId account, LocalDate firstDay, Instant refusedSince) {
        Map<UUID, List<RefusedOrigin>> refused =
                sql.list(REFUSED, ChatSightingsRepository::refusedOrigin, account.value(), refusedSince).stream()
                        .collect(groupingBy(Of::onlineChatId, mapping(Of::value, toList())));
        return sql.list(CHATS, row -> chat(row, refused), firstDay, account.value());
    }

    private static Of<RefusedOrigin> refusedOrigin(ResultSet row) throws SQLException {
        return new Of<>(
                row.getObject("online_chat_id", UUID.class),
                new RefusedOrigin(
                        Optional.of(row.getString("origin")).filter(origin -> !origin.isEmpty()),
                        row.getLong("sessions"),
                        NativeSql.instant(row, "first_at"),
                        NativeSql.instant(row, "last_at")));
    }

    private static ChatSightings chat(ResultSet row, Map<UUID, List<RefusedOrigin>> refused) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ChatSightings(
                new OnlineChatId(id),
                lastSighting(row),
                refused.getOrDefault(id, List.of()),
                row.getLong("sessions"),
                row.getLong("verified"));
    }

    private static Optional<LastSighting> lastSighting(ResultSet row) throws SQLException {
        Optional<Instant> seenAt = NativeSql.optionalInstant(row, "seen_at");
        if (seenAt.isEmpty()) {
            return Optional.empty();
        }
        Placement placement =
                row.getString("placement").equals(Placement.WEB.wireName()) ? Placement.WEB : Placement.APP;
        return Optional.of(new LastSighting(seenAt.get(), placement, Optional.ofNullable(row.getString("origin"))));
    }
}
