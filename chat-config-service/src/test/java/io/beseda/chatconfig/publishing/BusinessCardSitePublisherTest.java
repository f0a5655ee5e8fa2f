package io.beseda.chatconfig.publishing;

import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.CHAT_BUTTON;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.SITE;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeDraft;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSiteWithChat;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.publish;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.unpublish;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class BusinessCardSitePublisherTest {

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    private final long account = newAccount();
    private String chat;
    private PublishedRecords topic;

    @BeforeEach
    void readTheTopic() throws InterruptedException {
        topic = new PublishedRecords(Topic.FEEDBACK_BUTTONS, clients, codec);
        chat = newChat(account, "Shop");
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aPublishedSiteMayOpenItsChatOnOurOriginOnly() {
        var id = newSiteWithChat(account, "Site", chat);

        var published = topic.events(id, 1, FeedbackButtonPublished.class).get(0);

        assertThat(published.accountId()).isEqualTo(account);
        assertThat(published.version()).isEqualTo(3);
        assertThat(published.onlineChatId()).isEqualTo(UUID.fromString(chat));
        assertThat(published.color()).isEqualTo("#1f7a4d");
        assertThat(published.channels()).isEmpty();
        assertThat(published.webPlacement().origins()).containsExactly("https://beseda.example");
        assertThat(published.appPlacement()).isNull();
    }

    @Test
    void whatChangesNothingOnThePublicPageIsNotPublished() {
        var id = newSite(account, "Site");
        publish(account, id);
        changeDraft(account, id, Map.of("buttons", List.of(CHAT_BUTTON)));
        changeSite(account, id, Map.of("onlineChatId", chat));
        publish(account, id);
        changeDraft(account, id, Map.of("buttons", List.of(), "title", "Other"));
        changeSite(account, id, Map.of("onlineChatId", newChat(account, "Store")));
        changeSite(newAccount(), id, Map.of("name", "Stolen")).statusCode(404);
        publish(account, id);

        var records = topic.of(id, 3);

        assertThat(records).hasSize(3);
        assertThat(versions(records.subList(0, 2))).containsExactly(5L, 7L);
        assertThat(records.get(2).value()).isNull();
    }

    @Test
    void unpublishedUnboundOrDeletedItOpensNothingUntilItIsBack() {
        var id = newSiteWithChat(account, "Site", chat);
        unpublish(account, id);
        publish(account, id);
        changeSite(account, id, Collections.singletonMap("onlineChatId", null));
        changeSite(account, id, Map.of("onlineChatId", chat));
        administrator(account).delete(SITE, id).then().statusCode(204);
        administrator(account).post(SITE + "/restore", id).then().statusCode(200);

        var records = topic.of(id, 7);

        assertThat(records)
                .extracting(received -> received.value() == null)
                .containsExactly(false, true, false, true, false, true, false);
        assertThat(versions(records.stream()
                        .filter(received -> received.value() != null)
                        .toList()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theChatsOwnPlacementsStayWhatTheyAre() throws InterruptedException {
        try (var chats = new PublishedRecords(Topic.ONLINE_CHATS, clients, codec)) {
            var id = newSiteWithChat(account, "Site", chat);
            administrator(account).delete(SITE, id).then().statusCode(204);
            topic.of(id, 2);

            var published = chats.events(chat, 1, OnlineChatPublished.class);

            assertThat(published).hasSize(1);
            assertThat(published.get(0).webPlacement().origins()).isEmpty();
        }
    }

    private List<Long> versions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(received ->
                        ((FeedbackButtonPublished) codec.event(received).orElseThrow()).version())
                .toList();
    }
}
