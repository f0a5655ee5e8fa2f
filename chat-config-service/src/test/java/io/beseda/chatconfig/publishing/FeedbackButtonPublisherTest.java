package io.beseda.chatconfig.publishing;

import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.BUTTON;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.changeButton;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.newButton;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.Channel;
import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class FeedbackButtonPublisherTest {

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    private final long account = newAccount();
    private PublishedRecords topic;

    @BeforeEach
    void readTheTopic() throws InterruptedException {
        topic = new PublishedRecords(Topic.FEEDBACK_BUTTONS, clients, codec);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void everyChangeIsPublishedWholeAndInOrder() {
        var chat = newChat(account, "Shop");
        var id = newButton(account, "Button");
        changeButton(
                account,
                id,
                Map.of(
                        "onlineChatId",
                        chat,
                        "channels",
                        List.of(Map.of("kind", "phone", "value", "+7 495 123-45-67", "caption", "Call us"))));
        changeButton(account, id, Map.of("trustedSites", List.of("https://shop.example"), "embeddedInApp", true));

        var published = topic.events(id, 3, FeedbackButtonPublished.class);

        assertThat(published).extracting(FeedbackButtonPublished::version).containsExactly(1L, 2L, 3L);
        assertThat(published).extracting(FeedbackButtonPublished::accountId).containsOnly(account);
        assertThat(published.get(0).onlineChatId()).isNull();
        assertThat(published.get(0).appPlacement()).isNull();
        var last = published.get(2);
        assertThat(last.onlineChatId()).isEqualTo(UUID.fromString(chat));
        assertThat(last.channels()).containsExactly(new Channel("phone", "tel:+74951234567", "Call us"));
        assertThat(last.webPlacement().origins()).containsExactly("https://shop.example");
        assertThat(last.appPlacement().hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(last.webPlacement().hash());
        assertThat(published)
                .extracting(snapshot -> snapshot.webPlacement().hash())
                .containsOnly(last.webPlacement().hash());
    }

    @Test
    void aDeletedButtonIsATombstoneAndARestoredOneASnapshotAgain() {
        var id = newButton(account, "Button");
        administrator(account).delete(BUTTON, id).then().statusCode(204);
        administrator(account).post(BUTTON + "/restore", id).then().statusCode(200);

        var records = topic.of(id, 3);

        assertThat(records.get(1).value()).isNull();
        assertThat(codec.event(records.get(2)))
                .get()
                .extracting(event -> ((FeedbackButtonPublished) event).version())
                .isEqualTo(3L);
    }

    @Test
    void refusedChangesPublishNothing() {
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("color", "green")).statusCode(400);
        changeButton(newAccount(), id, Map.of("name", "Stolen")).statusCode(404);
        changeButton(account, id, Map.of("name", "Other")).statusCode(200);

        assertThat(topic.events(id, 2, FeedbackButtonPublished.class))
                .extracting(FeedbackButtonPublished::name)
                .containsExactly("Button", "Other");
    }
}
