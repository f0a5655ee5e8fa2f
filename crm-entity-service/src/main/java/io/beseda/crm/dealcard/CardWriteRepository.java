package io.beseda.crm.dealcard;

import io.beseda.crm.conversation.ClientIdentity;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.dealcard.StateChange.Finished;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Writes the cards' conversations, many at once; each statement is given at most one row per conversation. */
@ApplicationScoped
public class CardWriteRepository {

    private final NativeSql sql;

    @Inject
    public CardWriteRepository(NativeSql sql) {
        this.sql = sql;
    }

    void start(Collection<StartedConversation> started) {
        sql.update(
                """
                INSERT INTO card_conversations AS card
                    (account_id, conversation_id, online_chat_id, number, started_at, lead_id, external_id, identity, visitor_id)
                SELECT s.account_id, s.conversation_id, s.online_chat_id, s.number, s.started_at, coalesce(d.lead_id, i.lead_id),
                    s.external_id, s.identity, s.visitor_id
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    AS s (account_id, conversation_id, online_chat_id, number, started_at, external_id, identity, visitor_id)
                LEFT JOIN incoming_leads i ON i.account_id = s.account_id AND i.conversation_id = s.conversation_id
                LEFT JOIN placed_conversations d ON d.account_id = s.account_id AND d.conversation_id = s.conversation_id
                WHERE coalesce(d.lead_id, i.lead_id) IS NOT NULL
                ORDER BY s.account_id, s.conversation_id
                ON CONFLICT (account_id, conversation_id) DO UPDATE
                SET number = excluded.number, started_at = excluded.started_at, lead_id = excluded.lead_id,
                    external_id = excluded.external_id, identity = excluded.identity, visitor_id = excluded.visitor_id
                WHERE card.lead_id IS NULL""",
                accounts(started, StartedConversation::ref),
                conversations(started, StartedConversation::ref),
                onlineChats(started, StartedConversation::ref),
                Column.bigints(started, StartedConversation::number),
                Column.instants(started, StartedConversation::startedAt),
                Column.texts(
                        started,
                        each -> each.identity().map(ClientIdentity::externalId).orElse(null)),
                Column.texts(
                        started,
                        each -> each.identity()
                                .map(identity -> identity.standing().code())
                                .orElse(null)),
                Column.uuids(started, each -> each.visitorId().value()));
    }

    void show(Collection<CardMessage> messages) {
        sql.update(
                """
                INSERT INTO card_conversations AS card
                    (account_id, conversation_id, online_chat_id, last_sequence,
                    last_message_author_type, last_message_author_name, last_message_text, last_message_at)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, conversation_id) DO UPDATE
                SET last_sequence = excluded.last_sequence,
                    last_message_author_type = excluded.last_message_author_type,
                    last_message_author_name = excluded.last_message_author_name,
                    last_message_text = excluded.last_message_text,
                    last_message_at = excluded.last_message_at
                WHERE card.last_sequence < excluded.last_sequence""",
                accounts(messages, CardMessage::ref),
                conversations(messages, CardMessage::ref),
                onlineChats(messages, CardMessage::ref),
                Column.bigints(messages, CardMessage::sequence),
                Column.texts(messages, CardMessage::authorType),
                Column.texts(messages, CardMessage::authorName),
                Column.texts(messages, CardMessage::text),
                Column.instants(messages, CardMessage::createdAt));
    }

    void change(Collection<StateChange> changes) {
        sql.update(
                """
                INSERT INTO card_conversations AS card
                    (account_id, conversation_id, online_chat_id, state, state_rank,
                    finished_at, finished_by_type, finished_by_name)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, conversation_id) DO UPDATE
                SET state = excluded.state,
                    state_rank = excluded.state_rank,
                    finished_at = excluded.finished_at,
                    finished_by_type = excluded.finished_by_type,
                    finished_by_name = excluded.finished_by_name
                WHERE card.state_rank < excluded.state_rank""",
                accounts(changes, StateChange::ref),
                conversations(changes, StateChange::ref),
                onlineChats(changes, StateChange::ref),
                Column.texts(changes, change -> change instanceof Finished ? "finished" : "open"),
                Column.bigints(changes, StateChange::rank),
                Column.instants(changes, change -> change instanceof Finished finished ? finished.at() : null),
                Column.texts(changes, change -> change instanceof Finished finished ? finished.byType() : null),
                Column.texts(changes, change -> change instanceof Finished finished ? finished.byName() : null));
    }

    private static <C> Column accounts(Collection<C> changes, Function<C, ConversationRef> ref) {
        return Column.accounts(changes, change -> ref.apply(change).accountId());
    }

    private static <C> Column conversations(Collection<C> changes, Function<C, ConversationRef> ref) {
        Function<C, UUID> id = change -> ref.apply(change).conversationId().value();
        return Column.uuids(changes, id);
    }

    private static <C> Column onlineChats(Collection<C> changes, Function<C, ConversationRef> ref) {
        Function<C, UUID> id = change -> ref.apply(change).onlineChatId().value();
        return Column.uuids(changes, id);
    }
}
