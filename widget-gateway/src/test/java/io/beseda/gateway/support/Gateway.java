package io.beseda.gateway.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.Channel;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.Event;
import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WebPlacement;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** The gateway as its neighbours see it: REST and sockets on one side, the broker on the other. */
public final class Gateway {

    public static final String SHOP = "https://shop.example";

    private static final Random RANDOM = new SecureRandom();
    private static final AtomicLong BUTTONS = new AtomicLong(1_000_000);
    private static final EventCodec CODEC = new EventCodec("neighbour");
    private static final KafkaClients CLIENTS =
            new KafkaClients(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    private static final Producer<String, byte[]> PRODUCER = CLIENTS.producer("neighbour", Duration.ofSeconds(10));

    private Gateway() {}

    /** A published chat that runs on {@link #SHOP} and in apps, known to the gateway. */
    public static OnlineChatPublished chat(long accountId) {
        var chat = newChat(accountId);
        publish(chat);
        awaitKnown(chat);
        return chat;
    }

    public static OnlineChatPublished newChat(long accountId) {
        return new OnlineChatPublished(
                accountId,
                UUID.randomUUID(),
                1,
                "Shop",
                ConversationMode.ONE_ACTIVE,
                BUTTONS.incrementAndGet(),
                new WebPlacement(hash(), List.of(SHOP)),
                new AppPlacement(hash()),
                null,
                Instant.now(),
                null,
                null,
                null,
                null,
                null);
    }

    /** A button on {@link #SHOP} and in apps that opens this chat and has a channel; published and not known yet. */
    public static FeedbackButtonPublished button(OnlineChatPublished chat) {
        var button = new FeedbackButtonPublished(
                chat.accountId(),
                UUID.randomUUID(),
                1,
                "Button",
                "#1f7a4d",
                "bottom-left",
                chat.onlineChatId(),
                List.of(new Channel("telegram", "https://t.me/shop", null)),
                BUTTONS.incrementAndGet(),
                new WebPlacement(hash(), List.of(SHOP)),
                new AppPlacement(hash()),
                Instant.now());
        publish(button);
        return button;
    }

    public static void awaitKnown(OnlineChatPublished chat) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(appSession(chat, Map.of()).statusCode()).isEqualTo(200));
    }

    public static String hash() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A visitor key of 128 random bits. */
    public static String key() {
        return hash().substring(0, 32);
    }

    public static void publish(Event event) {
        publish(record(event));
    }

    public static void publish(ProducerRecord<String, byte[]> record) {
        try {
            PRODUCER.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes in this order, as fast as the broker takes it. */
    public static void publishAll(List<? extends Event> events) {
        List<Future<RecordMetadata>> sent =
                events.stream().map(event -> PRODUCER.send(record(event))).toList();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static ProducerRecord<String, byte[]> record(Event event) {
        return CODEC.toRecord(new OutgoingEvent(UUID.randomUUID(), Instant.now(), event));
    }

    public static Response appSession(OnlineChatPublished chat, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("id", Long.toString(chat.buttonId()));
        body.put("hash", chat.appPlacement().hash());
        return given().contentType("application/json").body(body).post("/widget/session");
    }

    /** The token of a session that is admitted as soon as the gateway has read the chat's settings. */
    public static String awaitSession(Supplier<Response> request) {
        return await().atMost(Duration.ofSeconds(15))
                .until(request::get, answer -> answer.statusCode() == 200)
                .path("token");
    }

    /** A session token of a visitor with this key. */
    public static String token(OnlineChatPublished chat, String visitorKey) {
        return appSession(chat, visitorKey == null ? Map.of() : Map.of("visitorKey", visitorKey))
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    public static URI visitorSocket() {
        return socket("/widget/socket");
    }

    public static URI operatorSocket() {
        return socket("/operator/socket");
    }

    public static URI socket(String path) {
        return URI.create("ws://localhost:" + port() + path);
    }

    public static int port() {
        return RestAssured.port;
    }

    public static String hello(String token) {
        return "{\"type\":\"hello\",\"token\":\"" + token + "\"}";
    }

    public static String message(UUID clientMessageId, String text) {
        return "{\"type\":\"message\",\"clientMessageId\":\"" + clientMessageId + "\",\"text\":\"" + text + "\"}";
    }

    /** A greeted visitor. */
    public static SocketClient visitor(OnlineChatPublished chat, String visitorKey) {
        String hello = hello(token(chat, visitorKey));
        var client = SocketClient.connect(visitorSocket()).send(hello);
        client.expect("welcome");
        return client;
    }

    /** A greeted operator who watches the account. */
    public static SocketClient operator(long accountId) {
        return operator(accountId, nextUser());
    }

    /** As above; its name is "Operator" and the id. */
    public static SocketClient operator(long accountId, long userId) {
        var client = SocketClient.connect(operatorSocket()).send(hello(TestTokens.operator(accountId, userId)));
        client.expect("welcome");
        client.send("{\"type\":\"watch\",\"scope\":\"account\"}").expect("watching");
        return client;
    }

    /** Returns when what one socket signals reaches another: signals of before that moment are lost, as they may be. */
    public static void awaitSignals() {
        var teller = operator(1);
        var watcher = operator(1);
        String signal = "{\"type\":\"viewing\",\"conversationId\":\"" + UUID.randomUUID() + "\",\"visitorId\":\""
                + UUID.randomUUID() + "\",\"viewing\":false}";
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    teller.send(signal);
                    return !watcher.received().isEmpty();
                });
        teller.close();
        watcher.close();
    }

    public static long nextUser() {
        return BUTTONS.incrementAndGet();
    }

    /** What visitors of this chat wrote into the event log so far. */
    public static List<String> activity(UUID onlineChatId) {
        List<String> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = CLIENTS.broadcastConsumer("observer")) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.VISITOR_ACTIVITY.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> received : consumer.poll(Duration.ofMillis(100))) {
                    String value = new String(received.value(), UTF_8);
                    if (value.contains(onlineChatId.toString())) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }
}
