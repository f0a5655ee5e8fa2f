package io.beseda.crm.testing;

import io.beseda.contracts.Author;
import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A conversation of a visitor, with the events conversation-service would publish of it. */
public record ConversationFixtures(AccountId account, UUID id, long number, UUID onlineChat, UUID visitor) {

    private static final AtomicLong NUMBERS = new AtomicLong(1000);
    private static final Instant START = Instant.parse("2026-01-31T10:00:00.123Z");
    private static final Author OPERATOR = new Author(Author.Type.OPERATOR, "7", "Olga");

    public static ConversationFixtures of(AccountId account) {
        return of(account, UUID.randomUUID());
    }

    public static ConversationFixtures of(AccountId account, UUID visitor) {
        return new ConversationFixtures(
                account, UUID.randomUUID(), NUMBERS.incrementAndGet(), UUID.randomUUID(), visitor);
    }

    /** The same conversation as if another account had it. */
    public ConversationFixtures in(AccountId other) {
        return new ConversationFixtures(other, id, number, onlineChat, visitor);
    }

    public ConversationEvent started() {
        return startedBy(null);
    }

    /** @param identity who the page says the client is; {@code null} where it says nothing */
    public ConversationEvent startedBy(ClientIdentity identity) {
        return startedBy(identity, START.plusSeconds(number));
    }

    public ConversationEvent startedBy(ClientIdentity identity, Instant at) {
        return new ConversationStarted(
                account.value(), id, number, onlineChat, "Shop chat", visitor, at, null, identity);
    }

    public ConversationEvent message(long sequence) {
        return message(sequence, "Text " + sequence);
    }

    public ConversationEvent message(long sequence, String text) {
        boolean operator = sequence % 2 == 0;
        return new MessageAdded(
                account.value(),
                id,
                onlineChat,
                visitor,
                sequence,
                new UUID(id.getMostSignificantBits(), sequence),
                new UUID(id.getLeastSignificantBits(), sequence),
                operator ? OPERATOR : new Author(Author.Type.VISITOR, visitor.toString(), null),
                text,
                START.plusSeconds(number + sequence),
                null);
    }

    public ConversationEvent finished(long lastSequence) {
        return new ConversationFinished(
                account.value(),
                id,
                number,
                onlineChat,
                visitor,
                lastSequence,
                OPERATOR,
                START.plusSeconds(number + lastSequence));
    }

    public ConversationEvent reopened(long lastSequence) {
        return new ConversationReopened(
                account.value(),
                id,
                number,
                onlineChat,
                visitor,
                lastSequence,
                START.plusSeconds(number + lastSequence));
    }
}
