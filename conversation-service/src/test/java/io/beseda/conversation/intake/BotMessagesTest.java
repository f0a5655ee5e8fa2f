package io.beseda.conversation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.MessageAdded;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the greeting bot showed becomes messages with the client's answer, and with nothing else. */
@QuarkusTest
class BotMessagesTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private Visitor visitor;

    @BeforeEach
    void placeAChat() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
    }

    @Test
    void whatTheBotSaidIsStoredAroundTheClientsAnswerInOrder() {
        fixtures.store(answer("Delivery", List.of("Hello!", "How can we help?"), List.of("It is free.")));

        assertThat(rows.texts(visitor)).containsExactly("Hello!", "How can we help?", "Delivery", "It is free.");
        assertThat(rows.onlyConversation(visitor.accountId()).lastSequence()).isEqualTo(4);
        assertThat(added())
                .extracting(added -> added.author().type() + " " + added.sequence() + " " + added.text())
                .containsExactly("BOT 1 Hello!", "BOT 2 How can we help?", "VISITOR 3 Delivery", "BOT 4 It is free.");
    }

    @Test
    void anAnswerThatComesAgainBringsTheBotsWordsNoSecondTime() {
        WrittenMessage answer = answer("Delivery", List.of("Hello!"), List.of("It is free."));
        fixtures.store(answer);

        fixtures.store(answer);

        assertThat(rows.texts(visitor)).containsExactly("Hello!", "Delivery", "It is free.");
    }

    @Test
    void aRefusedAnswerStoresNothingOfTheBot() {
        WrittenMessage answer = new WrittenMessage(
                visitor,
                new ClientMessageId(UUID.randomUUID()),
                Optional.of(new ConversationId(UUID.randomUUID())),
                new MessageText("Delivery"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.now(),
                new BotSaid(List.of(new MessageText("Hello!")), List.of()));

        fixtures.store(answer);

        assertThat(rows.texts(visitor)).isEmpty();
    }

    private List<MessageAdded> added() {
        return Awaitility.await()
                .until(() -> topics.published(visitor.accountId(), MessageAdded.class), all -> all.size() == 4);
    }

    private WrittenMessage answer(String text, List<String> before, List<String> after) {
        return new WrittenMessage(
                visitor,
                new ClientMessageId(UUID.randomUUID()),
                Optional.empty(),
                new MessageText(text),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.now(),
                new BotSaid(
                        before.stream().map(MessageText::new).toList(),
                        after.stream().map(MessageText::new).toList()));
    }
}
