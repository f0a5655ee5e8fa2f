package io.beseda.chatconfig.sighting;

import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes what is known of the widgets of each chat. */
@ApplicationScoped
public class SightingRepository {

    static final Duration REFUSALS_KEPT = Duration.ofDays(7);

    private static final int MAX_REFUSED_ORIGINS = 50;
    private static final int DAYS_KEPT = 30;
    private static final Duration SOURCES_KEPT = Duration.ofDays(8);

    private static final String TAKE_ONCE = """
            INSERT INTO sighting_source (online_chat_id, gateway_id, account_id, last_number, last_at)
            SELECT id, ?::uuid, account_id, ?::bigint, ?::timestamptz FROM online_chat
            WHERE id = ? AND account_id = ? FOR KEY SHARE
            ON CONFLICT (online_chat_id, gateway_id) DO UPDATE
            SET last_number = excluded.last_number, last_at = excluded.last_at
            WHERE sighting_source.last_number < excluded.last_number""";

    private static final String SEEN = """
            INSERT INTO last_sighting (online_chat_id, account_id, placement, origin, seen_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (online_chat_id) DO UPDATE
            SET placement = excluded.placement, origin = excluded.origin, seen_at = excluded.seen_at
            WHERE last_sighting.seen_at < excluded.seen_at""";

    private static final String ADD_SESSIONS = """
            INSERT INTO session_count (online_chat_id, day, account_id, sessions, verified) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (online_chat_id, day) DO UPDATE
            SET sessions = session_count.sessions + excluded.sessions,
                verified = session_count.verified + excluded.verified""";

    private static final String ADD_REFUSED = """
            INSERT INTO refused_origin (online_chat_id, origin, account_id, sessions, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (online_chat_id, origin) DO UPDATE
            SET sessions = refused_origin.sessions + excluded.sessions,
                first_at = least(refused_origin.first_at, excluded.first_at),
                last_at = greatest(refused_origin.last_at, excluded.last_at)""";

    private static final String FORGET_SOURCES =
            "DELETE FROM sighting_source WHERE online_chat_id = ? AND account_id = ? AND last_at < ?";

    private static final String FORGET_DAYS =
            "DELETE FROM session_count WHERE online_chat_id = ? AND account_id = ? AND day < ?";

    private static final String FORGET_REFUSED =
            "DELETE FROM refused_origin WHERE online_chat_id = ? AND account_id = ? AND last_at < ?";

    private static final String FORGET_MOST_REFUSED = """
            DELETE FROM refused_origin WHERE online_chat_id = ? AND account_id = ? AND origin IN (
                SELECT origin FROM refused_origin WHERE online_chat_id = ? ORDER BY last_at DESC, origin OFFSET ?)""";

    private final NativeSql sql;

    @Inject
    public SightingRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Whether the report is to be counted: its account has the chat, and it was not taken before. Locks out redeliveries. */
    boolean takeOnce(SightingReport report) {
        return sql.update(
                        TAKE_ONCE,
                        report.gatewayId(),
                        report.number(),
                        report.lastAt(),
                        report.onlineChatId().value(),
                        report.accountId().value())
                > 0;
    }

    void seen(SightingReport report) {
        sql.update(
                SEEN,
                report.onlineChatId().value(),
                report.accountId().value(),
                report.placement().wireName(),
                report.origin().orElse(null),
                report.lastAt());
    }

    void addSessions(SightingReport report) {
        sql.update(
                ADD_SESSIONS,
                report.onlineChatId().value(),
                day(report.lastAt()),
                report.accountId().value(),
                report.sessions(),
                report.outcome() == Outcome.VERIFIED ? report.sessions() : 0L);
    }

    void addRefused(SightingReport report) {
        sql.update(
                ADD_REFUSED,
                report.onlineChatId().value(),
                report.origin().orElse(""),
                report.accountId().value(),
                report.sessions(),
                report.firstAt(),
                report.lastAt());
    }

    /** Drops what is past its time; an origin that is refused after that begins anew. */
    void forgetOld(ChatOfAccount chat, Instant now) {
        UUID id = chat.onlineChatId().value();
        long account = chat.accountId().value();
        sql.update(FORGET_SOURCES, id, account, now.minus(SOURCES_KEPT));
        sql.update(FORGET_DAYS, id, account, day(now).minusDays(DAYS_KEPT));
        sql.update(FORGET_REFUSED, id, account, now.minus(REFUSALS_KEPT));
    }

    /** Keeps the origins that were refused last. */
    void forgetMostRefused(ChatOfAccount chat) {
        UUID id = chat.onlineChatId().value();
        sql.update(FORGET_MOST_REFUSED, id, chat.accountId().value(), id, MAX_REFUSED_ORIGINS);
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
